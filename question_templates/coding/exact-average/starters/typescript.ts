/** Give the number of stretches that have exactly the average. */
function exactAverage(
  amounts: number[],
  total: number,
  per: number,
  least: number,
  most: number,
): number {
  // Write your answer here.
}
