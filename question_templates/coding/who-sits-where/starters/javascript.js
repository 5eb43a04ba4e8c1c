/**
 * Return the earliest allowed order, or an empty list if there is none.
 *
 * @param {string[]} names
 * @param {string[][]} rivals
 * @param {number} apart
 * @param {boolean} ring
 * @returns {string[]}
 */
function firstOrder(names, rivals, apart, ring) {
  // Write your answer here.
}
