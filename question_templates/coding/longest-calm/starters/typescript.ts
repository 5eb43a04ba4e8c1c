/** Return `[start, length]` of the longest calm stretch. */
function longestCalm(
  readings: number[],
  low: number | null,
  high: number | null,
  spare: number,
): number[] {
  // Write your answer here.
}
