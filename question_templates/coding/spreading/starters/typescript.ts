/** Return the last minute in which a new cell is entered, and how many open cells never are. */
function spreading(grid: number[][], moves: number[][], around: boolean): number[] {
  // Write your answer here.
}
