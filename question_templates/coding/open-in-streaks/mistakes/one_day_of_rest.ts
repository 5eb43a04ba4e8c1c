// misconception: lets the next stretch begin after a single idle day, however long the rest must be
// hint: Put two good stretches closer together than `rest` days. What may be chosen then?
function bestSeason(gains: number[], least: number, _rest: number, fee: number): number {
  const sums = [0];
  const best = [0];
  // The best beginning so far: what was gained before it, less the sum up to it.
  let beginning = -Infinity;
  for (let end = 1; end <= gains.length; end++) {
    sums.push(sums[end - 1] + gains[end - 1]);
    const begin = end - least;
    if (begin >= 0) {
      beginning = Math.max(beginning, best[Math.max(0, begin - 1)] - sums[begin]);
    }
    best.push(Math.max(best[end - 1], beginning + sums[end] - fee));
  }
  return best[gains.length];
}
