/** Return the smallest total cost with which every place is watched. */
function cheapestWatch(parents: number[], costs: number[], bothWays: boolean): number {
  // Write your answer here.
}
