// misconception: begins on the side on which more can be done at once, when the start is free
// hint: Five can be done at once on one side, and on the other a single one for which all the rest waits. Where would you begin?
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

  function changesFrom(begin: number): number {
    const open = [...conditions];
    const possible: number[][] = [[], []];
    for (const [job, count] of conditions.entries()) {
      if (count === 0) {
        possible[sides[job]].push(job);
      }
    }
    let side = begin;
    let done = 0;
    let changes = 0;
    while (true) {
      for (let job = possible[side].pop(); job !== undefined; job = possible[side].pop()) {
        done++;
        for (const later of after[job]) {
          open[later]--;
          if (open[later] === 0) {
            possible[sides[later]].push(later);
          }
        }
      }
      side = 1 - side;
      if (possible[side].length === 0) {
        break;
      }
      changes++;
    }
    if (done < sides.length) {
      return -1;
    }
    return back ? changes + changes % 2 : changes;
  }

  if (start === null) {
    const atOnce = sides.filter((_, job) => conditions[job] === 0);
    const ones = atOnce.filter((side) => side === 1).length;
    return changesFrom(atOnce.length - ones >= ones ? 0 : 1);
  }
  return changesFrom(start);
}
