/**
 * Return the earliest allowed order, or an empty list.
 *
 * @param {number[]} weights
 * @param {number[][]} before
 * @param {number} tilt
 * @param {number} level
 * @returns {number[]}
 */
function evenKeel(weights, before, tilt, level) {
  // Write your answer here.
}
