/** Return how many there are in each place at the end. */
function shareOut(
  counts: number[],
  start: number,
  step: number,
  moves: number,
  again: boolean,
): number[] {
  // Write your answer here.
}
