/** Give the position of what each gets, -1 for each that gets none. */
function lidsForPots(pots: number[], lids: number[], least: number, most: number): number[] {
  // Write your answer here.
}
