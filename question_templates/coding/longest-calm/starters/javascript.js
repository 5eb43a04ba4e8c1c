/**
 * Return `[start, length]` of the longest calm stretch.
 *
 * @param {number[]} readings
 * @param {number | null} low
 * @param {number | null} high
 * @param {number} spare
 * @returns {number[]}
 */
function longestCalm(readings, low, high, spare) {
  // Write your answer here.
}
