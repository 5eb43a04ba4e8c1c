// misconception: counts no more than one stretch for each place at which one can end
// hint: A good stretch stays good when it becomes longer on the left. How many good stretches end at the same place?
function countStretches(entries, need, banned) {
  let good = 0;
  const never = BigInt(banned);
  let sets = [];
  for (const number of entries) {
    const entry = BigInt(number);
    if ((entry & never) !== 0n) {
      sets = [];
      continue;
    }
    const grown = [{ marks: entry, different: countOf(entry), beginnings: 1 }];
    for (const { marks, different, beginnings } of sets) {
      const joined = marks | entry;
      const last = grown[grown.length - 1];
      if (joined === last.marks) {
        last.beginnings += beginnings;
      } else {
        grown.push({
          marks: joined,
          different: joined === marks ? different : countOf(joined),
          beginnings,
        });
      }
    }
    sets = grown;
    good += sets.some(({ different }) => different >= need) ? 1 : 0;
  }
  return good;
}

/** How many marks there are in a set. */
function countOf(marks) {
  let count = 0;
  for (; marks > 0n; marks &= marks - 1n) {
    count++;
  }
  return count;
}
