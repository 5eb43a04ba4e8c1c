/** Return `[start, length]` of the longest refrain, or an empty list. */
function longestRefrain(text: string, times: number, apart: number): number[] {
  // Write your answer here.
}
