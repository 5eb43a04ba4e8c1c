/** Return the length of the longest stretch. */
function longestRun(readings: number[], limit: number): number {
  // Write your answer here.
}
