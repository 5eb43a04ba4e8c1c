/** Return the smallest number of wishes that have to be refused. */
function fewestRefusals(wishes: number[][], places: number[][], pause: number): number {
  // Write your answer here.
}
