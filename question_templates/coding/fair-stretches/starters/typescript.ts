/** Return how many good stretches there are. */
function fairStretches(
  owners: number[],
  costs: number[],
  most: number,
  budget: number,
  least: number,
): number {
  // Write your answer here.
}
