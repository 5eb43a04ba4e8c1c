/** Return the numbers of all places without supply, the smallest first. */
function cutOff(parents: number[], closed: number[], own: number[], inFront: boolean): number[] {
  // Write your answer here.
}
