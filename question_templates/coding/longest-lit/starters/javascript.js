/**
 * Return the number of the one that is on for longest, and its time.
 *
 * @param {number} count
 * @param {number} start
 * @param {number[]} changes
 * @param {number[]} times
 * @returns {number[]}
 */
function longestLit(count, start, changes, times) {
  // Write your answer here.
}
