/**
 * Return the number of the post that each arrival gets, 0 where it leaves.
 *
 * @param {number[]} arrivals
 * @param {number[]} durations
 * @param {number[]} pauses
 * @param {number} patience
 * @returns {number[]}
 */
function busyPosts(arrivals, durations, pauses, patience) {
  // Write your answer here.
}
