// misconception: charges the fee for the first offer, too
// hint: What does somebody end up with who takes a single offer?
/** Return how many of the ordered numbers are at most `limit`. */
function countAtMost(ordered: number[], limit: number): number {
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

function bestProgramme(offers: number[][], rest: number, fee: number, most: number): number {
  const ordered = [...offers].sort((one, other) => one[1] - other[1]);
  const ends = ordered.map((offer) => offer[1]);
  const inTime = ordered.map((offer) => countAtMost(ends, offer[0] - rest));
  let row: number[] = new Array(ordered.length + 1).fill(0);
  for (let taken = 0; taken < Math.min(most, ordered.length); taken++) {
    const next = [0];
    for (let place = 0; place < ordered.length; place++) {
      next.push(Math.max(next[place], row[inTime[place]] + ordered[place][2] - fee));
    }
    row = next;
  }
  return row[ordered.length];
}
