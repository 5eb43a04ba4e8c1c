// misconception: reads no more than 32 places of a number
// hint: Try marks with numbers from 32 on. Does your code tell them from each other, and see them at all?
function countStretches(entries, need, banned) {
  let good = 0;
  const never = BigInt(banned >>> 0);
  let sets = [];
  for (const number of entries) {
    const entry = BigInt(number >>> 0);
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
    for (const { different, beginnings } of sets) {
      good += different >= need ? beginnings : 0;
    }
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
