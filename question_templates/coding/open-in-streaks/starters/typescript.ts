/** Return the greatest sum that can be reached. */
function bestSeason(gains: number[], least: number, rest: number, fee: number): number {
  // Write your answer here.
}
