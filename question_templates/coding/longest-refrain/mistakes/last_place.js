// misconception: returns where the refrain is found for the last time instead of the first
// hint: Look at the `start` you return. Does the passage occur earlier in the text?

function longestRefrain(text, times, apart) {
  // Names of all passages of 1, 2, 4, 8… letters: equal ones have equal names.
  const many = text.length + 128;
  const names = [[...text].map((letter) => letter.charCodeAt(0))];
  for (let width = 1; 2 * width <= text.length; width *= 2) {
    const halves = names[names.length - 1];
    const table = new Map();
    const row = [];
    for (let start = 0; start + 2 * width <= text.length; start++) {
      const pair = halves[start] * many + halves[start + width];
      const name = table.get(pair) ?? table.size;
      table.set(pair, name);
      row.push(name);
    }
    names.push(row);
  }

  // The first position of a refrain of this length; infinite if there is none.
  function firstOf(length) {
    let level = 0;
    while (2 ** (level + 1) <= length) {
      level++;
    }
    const row = names[level];
    const counts = new Map();
    let best = Infinity;
    for (let start = 0; start + length <= text.length; start++) {
      const passage = row[start] * many + row[start + length - 2 ** level];
      const found = counts.get(passage) ?? { count: 0, first: start, free: start };
      if (start >= found.free) {
        found.count++;
        found.free = start + length + apart;
        counts.set(passage, found);
        if (found.count === times) {
          best = Math.min(best, start);
        }
      }
    }
    return best;
  }

  let low = 0;
  let high = Math.floor(text.length / times);
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (firstOf(middle) === Infinity) {
      high = middle - 1;
    } else {
      low = middle;
    }
  }
  return low > 0 ? [firstOf(low), low] : [];
}
