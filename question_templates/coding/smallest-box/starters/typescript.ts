/** Return the smallest size with which the pieces can be divided, or -1. */
function smallestSize(pieces: number[], groups: number, between: number, most: number): number {
  // Write your answer here.
}
