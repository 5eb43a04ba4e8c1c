/** Return the position of the nearest one for each, or -1. */
function nearestAbove(heights: number[], margin: number, reach: number): number[] {
  // Write your answer here.
}
