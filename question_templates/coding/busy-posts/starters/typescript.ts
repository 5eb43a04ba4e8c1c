/** Return the number of the post that each arrival gets, 0 where it leaves. */
function busyPosts(
  arrivals: number[],
  durations: number[],
  pauses: number[],
  patience: number,
): number[] {
  // Write your answer here.
}
