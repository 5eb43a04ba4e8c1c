// misconception: leaves out what is paid for a change of lists
// hint: Work out by hand what an order costs in which the two lists take turns. Which part is missing in your sum?
function cheapestOrder(
  first,
  second,
  start,
  up,
  down,
  turn,
) {
  const way = (x, y) => Math.max(up * (y - x), down * (x - y));
  // The start stands in front of both lists: nothing is paid for the list one begins with.
  const two = [start, ...second];
  // Smallest costs with so many of both lists done, the last one from the first or the second list.
  let fromOne = two.map((_, place) => place === 0 ? 0 : Infinity);
  let fromTwo = [0];
  for (let j = 1; j < two.length; j++) {
    fromTwo.push(fromTwo[j - 1] + way(two[j - 1], two[j]));
  }
  let before = start;
  for (const level of first) {
    const step = way(before, level);
    fromOne = fromOne.map((same, j) => Math.min(same + step, fromTwo[j] + way(two[j], level)));
    fromTwo = [Infinity];
    for (let j = 1; j < two.length; j++) {
      fromTwo.push(Math.min(
        fromTwo[j - 1] + way(two[j - 1], two[j]),
        fromOne[j - 1] + way(level, two[j]),
      ));
    }
    before = level;
  }
  return Math.min(fromOne[second.length], fromTwo[second.length]);
}
