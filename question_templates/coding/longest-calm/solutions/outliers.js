/** A longest stretch lies between two outliers with exactly `spare` others between them. */
function longestCalm(readings, low, high, spare) {
  const floor = low ?? -Infinity;
  const ceiling = high ?? Infinity;
  const fences = [-1];
  for (const [position, reading] of readings.entries()) {
    if (reading < floor || reading > ceiling) {
      fences.push(position);
    }
  }
  fences.push(readings.length);
  if (fences.length - 2 <= spare) {
    return [0, readings.length];
  }
  let best = [0, 0];
  for (let fence = 0; fence + spare + 1 < fences.length; fence++) {
    const length = fences[fence + spare + 1] - fences[fence] - 1;
    if (length > best[1]) {
      best = [fences[fence] + 1, length];
    }
  }
  return best;
}
