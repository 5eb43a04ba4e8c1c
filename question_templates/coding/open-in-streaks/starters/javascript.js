/**
 * Return the greatest sum that can be reached.
 *
 * @param {number[]} gains
 * @param {number} least
 * @param {number} rest
 * @param {number} fee
 * @returns {number}
 */
function bestSeason(gains, least, rest, fee) {
  // Write your answer here.
}
