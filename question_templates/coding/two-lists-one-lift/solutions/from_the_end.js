function cheapestOrder(
  first,
  second,
  start,
  up,
  down,
  turn,
) {
  const way = (x, y) => y > x ? up * (y - x) : down * (x - y);
  // What all that is left costs, standing at entry i of the first or at entry j of the second list.
  const one = [start, ...first];
  const two = [start, ...second];
  const atOne = one.map(() => two.map(() => Infinity));
  const atTwo = one.map(() => two.map(() => Infinity));
  atOne[first.length][second.length] = 0;
  atTwo[first.length][second.length] = 0;
  for (let i = first.length; i >= 0; i--) {
    for (let j = second.length; j >= 0; j--) {
      if (i < first.length) {
        const rest = atOne[i + 1][j];
        atOne[i][j] = Math.min(atOne[i][j], rest + way(one[i], one[i + 1]));
        atTwo[i][j] = Math.min(atTwo[i][j], rest + way(two[j], one[i + 1]) + turn);
      }
      if (j < second.length) {
        const rest = atTwo[i][j + 1];
        atOne[i][j] = Math.min(atOne[i][j], rest + way(one[i], two[j + 1]) + turn);
        atTwo[i][j] = Math.min(atTwo[i][j], rest + way(two[j], two[j + 1]));
      }
    }
  }
  return Math.min(atOne[0][0], atTwo[0][0]);
}
