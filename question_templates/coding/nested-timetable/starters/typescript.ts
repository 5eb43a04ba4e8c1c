/** Return how long the plan takes, at most `most`. */
function planLength(text: string, brackets: string[], gap: number, most: number): number {
  // Write your answer here.
}
