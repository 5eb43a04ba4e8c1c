/**
 * Return the number of good stretches.
 *
 * @param {number[]} entries
 * @param {number} need
 * @param {number} banned
 * @returns {number}
 */
function countStretches(entries, need, banned) {
  // Write your answer here.
}
