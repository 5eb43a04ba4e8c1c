// misconception: keeps only the cheapest cost for so many entries of both lists, not where it ends
// hint: Two orders have done the same entries, but one ends at the top and the other at the bottom. Is the cheaper one always better for what follows?
function cheapestOrder(
  first,
  second,
  start,
  up,
  down,
  turn,
) {
  const way = (x, y) => Math.max(up * (y - x), down * (x - y));
  const best = [];
  for (let i = 0; i <= first.length; i++) {
    best.push([]);
    for (let j = 0; j <= second.length; j++) {
      let choice = { cost: i + j === 0 ? 0 : Infinity, level: start, last: 0 };
      if (i > 0) {
        const { cost, level, last } = best[i - 1][j];
        const target = first[i - 1];
        choice = {
          cost: cost + way(level, target) + (last === 2 ? turn : 0),
          level: target,
          last: 1,
        };
      }
      if (j > 0) {
        const { cost, level, last } = best[i][j - 1];
        const target = second[j - 1];
        const other = cost + way(level, target) + (last === 1 ? turn : 0);
        if (other < choice.cost) {
          choice = { cost: other, level: target, last: 2 };
        }
      }
      best[i].push(choice);
    }
  }
  return best[first.length][second.length].cost;
}
