/** Return the moment of each departure, -1 for those who never ride. */
function rideMoments(
  arrivals: number[],
  sizes: number[],
  room: number,
  every: number,
  patience: number,
): number[] {
  // Write your answer here.
}
