// misconception: takes the best paid offer that still fits, again and again
// hint: Can two small offers together bring more than the large one that overlaps with both?
function bestProgramme(offers: number[][], rest: number, fee: number, most: number): number {
  const taken: number[][] = [];
  let total = 0;
  const ordered = [...offers].sort((one, other) => other[2] - one[2] || one[1] - other[1]);
  for (const [start, end, pay] of ordered) {
    const fits = taken.every(([otherStart, otherEnd]) =>
      start - otherEnd >= rest || otherStart - end >= rest
    );
    const gain = pay - (taken.length > 0 ? fee : 0);
    if (fits && taken.length < most && gain > 0) {
      taken.push([start, end]);
      total += gain;
    }
  }
  return total;
}
