// misconception: leaves out the one who is exactly `reach` places behind
// hint: How many places behind somebody may one be to count? Write the positions for `reach` 2 down.
function servedTooEarly(served: number[], reach: number, lead: number): number[] {
  const ranked = [...new Set(served)].sort((one, other) => one - other);
  // Entry p counts those in reach with the ranks down to p minus its lowest bit.
  const sums: number[] = new Array(ranked.length + 1).fill(0);

  /** Count the different moments that are not later than this one. */
  function rank(moment: number): number {
    let low = 0;
    let high = ranked.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (ranked[middle] <= moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  function change(moment: number, by: number): void {
    for (let place = rank(moment); place < sums.length; place += place & -place) {
      sums[place] += by;
    }
  }

  function upTo(moment: number): number {
    let total = 0;
    for (let place = rank(moment); place > 0; place &= place - 1) {
      total += sums[place];
    }
    return total;
  }

  const counts: number[] = new Array(served.length).fill(0);
  for (let number = served.length - 1; number >= 0; number--) {
    counts[number] = upTo(served[number] - lead);
    change(served[number], 1);
    if (number + reach - 1 < served.length) {
      change(served[number + reach - 1], -1);
    }
  }
  return counts;
}
