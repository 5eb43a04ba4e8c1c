/** Return the rows that are left, each from the front to the back. */
function remainingRows(
  behind: number[],
  gone: number[],
  closes: boolean,
  least: number,
): number[][] {
  // Write your answer here.
}
