/** Return the sizes in the order in which they stand in the end. */
function sideTrack(sizes: number[], limit: number, room: number, backwards: boolean): number[] {
  // Write your answer here.
}
