/**
 * Return the position of the nearest one for each, or -1.
 *
 * @param {number[]} heights
 * @param {number} margin
 * @param {number} reach
 * @returns {number[]}
 */
function nearestAbove(heights, margin, reach) {
  // Write your answer here.
}
