/** Return the greatest worth of an allowed walk, or nothing if there is none. */
function richestWalk(
  towards: number[],
  worth: number[],
  hard: number[],
  limit: number,
): number | null {
  // Write your answer here.
}
