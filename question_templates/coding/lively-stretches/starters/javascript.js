/**
 * Give the number of stretches that swing enough, but not too much.
 *
 * @param {number[]} levels
 * @param {number} low
 * @param {number} high
 * @param {number} longest
 * @returns {number}
 */
function livelyStretches(levels, low, high, longest) {
  // Write your answer here.
}
