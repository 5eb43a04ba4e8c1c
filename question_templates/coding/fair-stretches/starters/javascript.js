/**
 * Return how many good stretches there are.
 *
 * @param {number[]} owners
 * @param {number[]} costs
 * @param {number} most
 * @param {number} budget
 * @param {number} least
 * @returns {number}
 */
function fairStretches(owners, costs, most, budget, least) {
  // Write your answer here.
}
