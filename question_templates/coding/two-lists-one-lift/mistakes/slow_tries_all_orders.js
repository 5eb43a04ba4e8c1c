// misconception: works out the same rest of the two lists again for each way that leads to it
// hint: The cost is right. In how many ways can the first ten entries of both lists be mixed, and how often do you work out what is left after them?
function cheapestOrder(
  first,
  second,
  start,
  up,
  down,
  turn,
) {
  function rest(i, j, level, last) {
    let least = i === first.length && j === second.length ? 0 : Infinity;
    if (i < first.length) {
      const step = Math.max(up * (first[i] - level), down * (level - first[i]));
      least = step + (last === 2 ? turn : 0) + rest(i + 1, j, first[i], 1);
    }
    if (j < second.length) {
      const step = Math.max(up * (second[j] - level), down * (level - second[j]));
      least = Math.min(least, step + (last === 1 ? turn : 0) + rest(i, j + 1, second[j], 2));
    }
    return least;
  }

  return rest(0, 0, start, 0);
}
