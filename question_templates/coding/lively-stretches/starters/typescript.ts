/** Give the number of stretches that swing enough, but not too much. */
function livelyStretches(levels: number[], low: number, high: number, longest: number): number {
  // Write your answer here.
}
