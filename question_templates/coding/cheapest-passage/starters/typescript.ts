/** Return the smallest sum that has to be paid, or -1. */
function cheapestPassage(
  ways: number[][],
  rests: number[],
  reach: number,
  start: number,
  goal: number,
  bothWays: boolean,
): number {
  // Write your answer here.
}
