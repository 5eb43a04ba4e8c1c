function longestLit(count: number, start: number, changes: number[], times: number[]): number[] {
  // Only what is turned over is looked at: a total gains at the end of a time that is on, and loses at its beginning.
  const totals: number[] = new Array(count).fill(0);
  let state = BigInt(start);
  let now = 0;
  for (const [i, change] of changes.entries()) {
    for (const k of members(change)) {
      totals[k] += (state >> BigInt(k)) % 2n === 1n ? now : -now;
    }
    state ^= BigInt(change);
    now += times[i];
  }
  for (const k of members(Number(state))) {
    totals[k] += now;
  }
  let best = 0;
  for (let k = 1; k < count; k++) {
    if (totals[k] > totals[best]) {
      best = k;
    }
  }
  return [best, totals[best]];
}

/** Give the numbers that are part of the sum. */
function members(switches: number): number[] {
  const found: number[] = [];
  for (let k = 0; switches > 0; k++) {
    if (switches % 2 === 1) {
      found.push(k);
    }
    switches = Math.floor(switches / 2);
  }
  return found;
}
