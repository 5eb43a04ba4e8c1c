function longestLit(count, start, changes, times) {
  // Numbers may be longer than the 32 bits that the bit operators take.
  const has = (switches, k) => Math.floor(switches / 2 ** k) % 2 === 1;
  const on = [];
  const totals = [];
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
