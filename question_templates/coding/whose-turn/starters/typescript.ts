/** Return the number of the line chosen in each turn, -1 where there was none. */
function whoseTurn(lines: number[][], pause: number, greatest: boolean): number[] {
  // Write your answer here.
}
