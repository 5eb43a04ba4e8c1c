/** Return the number of the one that is on for longest, and its time. */
function longestLit(count: number, start: number, changes: number[], times: number[]): number[] {
  // Write your answer here.
}
