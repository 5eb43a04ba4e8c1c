// misconception: wants a rest before the first stretch, too
// hint: Let the best days be the first ones of the season. May they be chosen?
function bestSeason(gains, least, rest, fee) {
  const sums = [0];
  const best = [0];
  // The best beginning so far: what was gained before it, less the sum up to it.
  let beginning = -Infinity;
  for (let end = 1; end <= gains.length; end++) {
    sums.push(sums[end - 1] + gains[end - 1]);
    const begin = end - least;
    if (begin >= rest) {
      beginning = Math.max(beginning, best[begin - rest] - sums[begin]);
    }
    best.push(Math.max(best[end - 1], beginning + sums[end] - fee));
  }
  return best[gains.length];
}
