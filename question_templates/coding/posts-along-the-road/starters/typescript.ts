/** Return the smallest number that serves all, or -1. */
function fewestStations(
  houses: number[],
  posts: number[],
  back: number,
  ahead: number,
  room: number,
): number {
  // Write your answer here.
}
