/** Return the joined spans that last at least `shortest`, ordered by start. */
function joinedSpans(spans: number[][], gap: number, shortest: number): number[][] {
  // Write your answer here.
}
