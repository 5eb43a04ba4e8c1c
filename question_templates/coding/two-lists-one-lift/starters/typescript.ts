/** Return the smallest possible cost. */
function cheapestOrder(
  first: number[],
  second: number[],
  start: number,
  up: number,
  down: number,
  turn: number,
): number {
  // Write your answer here.
}
