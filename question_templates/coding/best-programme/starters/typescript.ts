/** Return the greatest amount that can be earned. */
function bestProgramme(offers: number[][], rest: number, fee: number, most: number): number {
  // Write your answer here.
}
