/** Give the position of the nearest entry for each moment, -1 where none is near. */
function nearestInRing(ring: number[], moments: number[], reach: number): number[] {
  // Write your answer here.
}
