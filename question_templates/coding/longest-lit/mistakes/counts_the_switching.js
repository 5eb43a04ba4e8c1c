// misconception: counts how often each one is turned over, not how long it is on
// hint: One is turned over once and stays on, another one is turned over ten times. For which do you count more?
function longestLit(count, start, changes, _times) {
  // Numbers may be longer than the 32 bits that the bit operators take.
  const has = (switches, k) => Math.floor(switches / 2 ** k) % 2 === 1;
  const totals = [];
  for (let k = 0; k < count; k++) {
    totals.push(0);
  }
  for (const change of changes) {
    for (let k = 0; k < count; k++) {
      totals[k] += has(change, k) ? 1 : 0;
    }
  }
  const longest = Math.max(...totals);
  return [totals.indexOf(longest), longest];
}
