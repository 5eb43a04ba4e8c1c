/** Give the price of the allowed pair with this rank, -1 if there is none. */
function menuOfRank(firsts: number[], seconds: number[], margin: number, rank: number): number {
  // Write your answer here.
}
