// misconception: reads no more than 32 places of a number
// hint: Try more than 32 of them, with only the last one on. Which number does your code name?
function longestLit(count: number, start: number, changes: number[], times: number[]): number[] {
  const has = (switches: number, k: number) => ((switches >> k) & 1) === 1;
  const on: boolean[] = [];
  const totals: number[] = [];
  for (let k = 0; k < count; k++) {
    on.push(has(start, k));
    totals.push(0);
  }
  for (const [i, change] of changes.entries()) {
    for (let k = 0; k < count; k++) {
      on[k] = on[k] !== has(change, k);
      totals[k] += on[k] ? times[i] : 0;
    }
  }
  const longest = Math.max(...totals);
  return [totals.indexOf(longest), longest];
}
