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
  const inTime = ordered.map((offer) => countAtMost(ends, offer[0] - rest));
  // A fee is charged with every offer here; the one of the first is given back at the end.
  let row = new Array(ordered.length + 1).fill(0);
  for (let taken = 0; taken < Math.min(most, ordered.length); taken++) {
    const next = [0];
    for (let place = 0; place < ordered.length; place++) {
      next.push(Math.max(next[place], row[inTime[place]] + ordered[place][2] - fee));
    }
    row = next;
  }
  if (row[ordered.length] > 0) {
    return row[ordered.length] + fee;
  }
  // Nothing is worth a fee: then the first one, which needs none, is all.
  return ordered.reduce((best, offer) => Math.max(best, offer[2]), 0);
}
