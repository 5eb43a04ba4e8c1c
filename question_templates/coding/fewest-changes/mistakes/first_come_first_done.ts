// misconception: does things in the order in which they become possible, and changes sides for each of them
// hint: Two things are possible on this side and one on the other, which became possible between them. In which order do you do the three?
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
  const order: number[] = [];
  for (const [job, count] of conditions.entries()) {
    if (count === 0) {
      order.push(job);
    }
  }
  for (const job of order) {
    for (const later of after[job]) {
      conditions[later]--;
      if (conditions[later] === 0) {
        order.push(later);
      }
    }
  }
  if (order.length < sides.length) {
    return -1;
  }
  if (order.length === 0) {
    return 0;
  }
  let side = start ?? sides[order[0]];
  let changes = 0;
  for (const job of order) {
    if (sides[job] !== side) {
      changes++;
      side = sides[job];
    }
  }
  return back ? changes + changes % 2 : changes;
}
