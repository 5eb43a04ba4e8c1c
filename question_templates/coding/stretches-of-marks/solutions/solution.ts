function countStretches(entries: number[], need: number, banned: number): number {
  let good = 0;
  const never = BigInt(banned);
  // Sets that a stretch ending here can have, with the number of beginnings for each.
  let sets: { marks: bigint; different: number; beginnings: number }[] = [];
  for (const number of entries) {
    const entry = BigInt(number);
    if ((entry & never) !== 0n) {
      sets = [];
      continue;
    }
    // From the smallest set to the largest one; equal ones stand side by side.
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
function countOf(marks: bigint): number {
  let count = 0;
  for (; marks > 0n; marks &= marks - 1n) {
    count++;
  }
  return count;
}
