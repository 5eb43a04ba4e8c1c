/** Return the number of good stretches. */
function countStretches(entries: number[], need: number, banned: number): number {
  // Write your answer here.
}
