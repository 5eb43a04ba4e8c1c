/** Find for each job after how many changes it is possible at the earliest, for both starts at once. */
function fewestChanges(
  sides: number[],
  before: number[][],
  start: number | null,
  back: boolean,
): number {
  const after: number[][] = sides.map(() => []);
  const conditions: number[] = sides.map(() => 0);
  for (const [first, later] of before) {
    after[first].push(later);
    conditions[later]++;
  }
  const earliest = sides.map((side) => [side, 1 - side]);
  const order: number[] = [];
  for (const [job, count] of conditions.entries()) {
    if (count === 0) {
      order.push(job);
    }
  }
  for (const job of order) {
    for (const later of after[job]) {
      const change = sides[job] === sides[later] ? 0 : 1;
      for (const begin of [0, 1]) {
        earliest[later][begin] = Math.max(earliest[later][begin], earliest[job][begin] + change);
      }
      conditions[later]--;
      if (conditions[later] === 0) {
        order.push(later);
      }
    }
  }
  if (order.length < sides.length) {
    return -1;
  }
  const found = (start === null ? [0, 1] : [start]).map((begin) => {
    const changes = earliest.reduce((top, levels) => Math.max(top, levels[begin]), 0);
    return back ? changes + changes % 2 : changes;
  });
  return Math.min(...found);
}
