/** Return the smallest number of changes, or -1 if no order is allowed. */
function fewestChanges(
  sides: number[],
  before: number[][],
  start: number | null,
  back: boolean,
): number {
  // Write your answer here.
}
