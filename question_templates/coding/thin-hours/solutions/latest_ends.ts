/** Of all who have come so far keep the latest ends: the earliest of these is when there are too few. */
function thinHours(
  shifts: number[][],
  needed: number,
  begin: number,
  end: number,
  grace: number,
): number[][] {
  const thin: number[][] = [];
  let latest: number[] = [];
  let enoughUntil = begin;
  for (const [start, stop] of [...shifts].sort((one, other) => one[0] - other[0])) {
    latest = [...latest, stop].sort((one, other) => one - other).slice(-needed);
    if (latest.length === needed && latest[0] > start) {
      if (Math.min(start, end) - enoughUntil > grace) {
        thin.push([enoughUntil, Math.min(start, end)]);
      }
      enoughUntil = Math.max(enoughUntil, latest[0]);
    }
  }
  if (end - enoughUntil > grace) {
    thin.push([enoughUntil, end]);
  }
  return thin;
}
