function longestRefrain(text, times, apart) {
  const many = text.length + 128;

  function joined(lefts, rights) {
    const table = new Map();
    return rights.map((right, start) => {
      const pair = lefts[start] * many + right;
      const name = table.get(pair) ?? table.size;
      table.set(pair, name);
      return name;
    });
  }

  function oftenEnough(starts, length) {
    let taken = 0;
    let free = 0;
    for (const start of starts) {
      if (start >= free) {
        taken++;
        free = start + length + apart;
      }
    }
    return taken >= times;
  }

  // Names of the passages of 1, 2, 4, 8… letters, until there are none.
  const names = [[...text].map((letter) => letter.charCodeAt(0))];
  while (names[names.length - 1].length > 0) {
    const halves = names[names.length - 1];
    names.push(joined(halves, halves.slice(2 ** (names.length - 1))));
  }

  // The largest length that works, one binary digit after the other.
  let best = [];
  let length = 0;
  let passages = [...text].map(() => 0);
  for (let level = names.length - 1; level >= 0; level--) {
    const longer = length + 2 ** level;
    const candidates = joined(passages, names[level].slice(length));
    const places = new Map();
    for (const [start, passage] of candidates.entries()) {
      const known = places.get(passage);
      if (known === undefined) {
        places.set(passage, [start]);
      } else {
        known.push(start);
      }
    }
    const refrain = [...places.values()].find((starts) => oftenEnough(starts, longer));
    if (refrain !== undefined) {
      length = longer;
      passages = candidates;
      best = [refrain[0], longer];
    }
  }
  return best;
}
