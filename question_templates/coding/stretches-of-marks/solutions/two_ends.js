function countStretches(entries, need, banned) {
  const never = new Set(members(banned));
  // The first `enough` beginnings since `begin` are good for the present end.
  let good = 0;
  let begin = 0;
  let enough = 0;
  const inside = new Map();
  for (const [end, entry] of entries.entries()) {
    const marks = members(entry);
    if (marks.some((mark) => never.has(mark))) {
      inside.clear();
      begin = end + 1;
      enough = end + 1;
      continue;
    }
    for (const mark of marks) {
      inside.set(mark, (inside.get(mark) ?? 0) + 1);
    }
    while (enough <= end && inside.size >= need) {
      for (const mark of members(entries[enough])) {
        const left = (inside.get(mark) ?? 0) - 1;
        if (left === 0) {
          inside.delete(mark);
        } else {
          inside.set(mark, left);
        }
      }
      enough++;
    }
    good += enough - begin;
  }
  return good;
}

/** Give the marks that are part of the sum; it may be longer than 32 bits. */
function members(number) {
  const found = [];
  for (let mark = 0; number > 0; mark++) {
    if (number % 2 === 1) {
      found.push(mark);
    }
    number = Math.floor(number / 2);
  }
  return found;
}
