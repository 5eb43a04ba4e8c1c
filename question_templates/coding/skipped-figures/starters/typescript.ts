/** Return how many labels there are from one to the other, both counted. */
function labelsBetween(first: number, last: number, missing: number[]): number {
  // Write your answer here.
}
