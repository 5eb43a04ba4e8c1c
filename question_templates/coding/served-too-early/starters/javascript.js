/**
 * Give for each the number of others there is reason to complain of.
 *
 * @param {number[]} served
 * @param {number} reach
 * @param {number} lead
 * @returns {number[]}
 */
function servedTooEarly(served, reach, lead) {
  // Write your answer here.
}
