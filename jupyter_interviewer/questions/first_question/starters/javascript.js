/**
 * Return the length of the longest stretch.
 *
 * @param {number[]} readings
 * @param {number} limit
 * @returns {number}
 */
function longestRun(readings, limit) {
  // Write your answer here.
}
