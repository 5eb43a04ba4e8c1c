/**
 * Give the position of the nearest entry for each moment, -1 where none is near.
 *
 * @param {number[]} ring
 * @param {number[]} moments
 * @param {number} reach
 * @returns {number[]}
 */
function nearestInRing(ring, moments, reach) {
  // Write your answer here.
}
