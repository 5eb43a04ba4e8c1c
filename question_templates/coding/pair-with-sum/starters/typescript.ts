/** Return `[i, j]`, or `[]` if no pair fits. */
function pairWithSum(numbers: number[], target: number, apart: number): number[] {
  // Write your answer here.
}
