// misconception: tries every beginning for every end and adds up the days between them each time
// hint: The sum is right. How many pairs of a beginning and an end are there in the longest season?
function bestSeason(gains, least, rest, fee) {
  const best = [0];
  for (let end = 1; end <= gains.length; end++) {
    let most = best[end - 1];
    for (let begin = 0; begin <= end - least; begin++) {
      const gained = gains.slice(begin, end).reduce((sum, gain) => sum + gain, 0);
      most = Math.max(most, best[Math.max(0, begin - rest)] + gained - fee);
    }
    best.push(most);
  }
  return best[gains.length];
}
