/** Return the thin times between `begin` and `end`, the earliest first. */
function thinHours(
  shifts: number[][],
  needed: number,
  begin: number,
  end: number,
  grace: number,
): number[][] {
  // Write your answer here.
}
