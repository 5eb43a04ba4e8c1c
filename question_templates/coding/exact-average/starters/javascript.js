/**
 * Give the number of stretches that have exactly the average.
 *
 * @param {number[]} amounts
 * @param {number} total
 * @param {number} per
 * @param {number} least
 * @param {number} most
 * @returns {number}
 */
function exactAverage(amounts, total, per, least, most) {
  // Write your answer here.
}
