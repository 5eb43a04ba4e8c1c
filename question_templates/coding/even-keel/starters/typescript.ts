/** Return the earliest allowed order, or an empty list. */
function evenKeel(weights: number[], before: number[][], tilt: number, level: number): number[] {
  // Write your answer here.
}
