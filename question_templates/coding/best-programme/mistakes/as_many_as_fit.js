// misconception: finds the best programme of any number of offers and forgets that only `most` may be taken
// hint: Let only two be taken of many that all fit. Does your code know how many it has taken?
/** Return how many of the ordered numbers are at most `limit`. */
function countAtMost(ordered, limit) {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ordered[middle] <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function bestProgramme(offers, rest, fee, most) {
  const ordered = [...offers].sort((one, other) => one[1] - other[1]);
  const ends = ordered.map((offer) => offer[1]);
  const best = [0];
  for (const [start, , pay] of ordered) {
    best.push(Math.max(best[best.length - 1], best[countAtMost(ends, start - rest)] + pay - fee));
  }
  const single = ordered.reduce((top, offer) => Math.max(top, offer[2]), 0);
  const last = best[best.length - 1];
  return last > 0 ? Math.max(single, last + fee) : single;
}
