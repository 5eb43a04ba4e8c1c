// misconception: pays the same for a step down as for a step up
// hint: Take a list with one entry, once above the start and once below it. Do the two costs differ as they should?
function cheapestOrder(
  first: number[],
  second: number[],
  start: number,
  up: number,
  down: number,
  turn: number,
): number {
  const way = (x: number, y: number) => up * Math.abs(y - x);
  // The start stands in front of both lists: nothing is paid for the list one begins with.
  const two = [start, ...second];
  // Smallest costs with so many of both lists done, the last one from the first or the second list.
  let fromOne: number[] = two.map((_, place) => place === 0 ? 0 : Infinity);
  let fromTwo = [0];
  for (let j = 1; j < two.length; j++) {
    fromTwo.push(fromTwo[j - 1] + way(two[j - 1], two[j]));
  }
  let before = start;
  for (const level of first) {
    const step = way(before, level);
    fromOne = fromOne.map((same, j) =>
      Math.min(same + step, fromTwo[j] + turn + way(two[j], level))
    );
    fromTwo = [Infinity];
    for (let j = 1; j < two.length; j++) {
      fromTwo.push(Math.min(
        fromTwo[j - 1] + way(two[j - 1], two[j]),
        fromOne[j - 1] + turn + way(level, two[j]),
      ));
    }
    before = level;
  }
  return Math.min(fromOne[second.length], fromTwo[second.length]);
}
