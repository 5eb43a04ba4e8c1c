// misconception: asks for a longer rest than `rest`, as if exactly that were not enough
// hint: Let one offer begin exactly `rest` after another ends. May both be taken?
/** Return how many of the ordered numbers are below `limit`. */
function countBelow(ordered, limit) {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ordered[middle] < limit) {
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
  const inTime = ordered.map((offer) => countBelow(ends, offer[0] - rest));
  let row = new Array(ordered.length + 1).fill(0);
  for (let taken = 0; taken < Math.min(most, ordered.length); taken++) {
    const next = [0];
    for (let place = 0; place < ordered.length; place++) {
      next.push(Math.max(next[place], row[inTime[place]] + ordered[place][2] - fee));
    }
    row = next;
  }
  const best = ordered.reduce((top, offer) => Math.max(top, offer[2]), 0);
  return row[ordered.length] > 0 ? Math.max(best, row[ordered.length] + fee) : best;
}
