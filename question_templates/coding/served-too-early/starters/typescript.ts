/** Give for each the number of others there is reason to complain of. */
function servedTooEarly(served: number[], reach: number, lead: number): number[] {
  // Write your answer here.
}
