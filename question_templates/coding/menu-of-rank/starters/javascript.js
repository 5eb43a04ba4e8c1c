/**
 * Give the price of the allowed pair with this rank, -1 if there is none.
 *
 * @param {number[]} firsts
 * @param {number[]} seconds
 * @param {number} margin
 * @param {number} rank
 * @returns {number}
 */
function menuOfRank(firsts, seconds, margin, rank) {
  // Write your answer here.
}
