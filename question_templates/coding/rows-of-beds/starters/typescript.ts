/** Return what remains of the number of rows after division by `modulus`. */
function countRows(
  length: number,
  kinds: number,
  run: number,
  rests: number,
  modulus: number,
): number {
  // Write your answer here.
}
