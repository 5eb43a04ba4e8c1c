// misconception: switches on what a change names, but never off again
// hint: Let the same change come twice. What is on after the second one?
function longestLit(count: number, start: number, changes: number[], times: number[]): number[] {
  // Numbers may be longer than the 32 bits that the bit operators take.
  const has = (switches: number, k: number) => Math.floor(switches / 2 ** k) % 2 === 1;
  const on: boolean[] = [];
  const totals: number[] = [];
  for (let k = 0; k < count; k++) {
    on.push(has(start, k));
    totals.push(0);
  }
  for (const [i, change] of changes.entries()) {
    for (let k = 0; k < count; k++) {
      on[k] = on[k] || has(change, k);
      totals[k] += on[k] ? times[i] : 0;
    }
  }
  const longest = Math.max(...totals);
  return [totals.indexOf(longest), longest];
}
