/**
 * Return the smallest total cost with which every place is watched.
 *
 * @param {number[]} parents
 * @param {number[]} costs
 * @param {boolean} bothWays
 * @returns {number}
 */
function cheapestWatch(parents, costs, bothWays) {
  // Write your answer here.
}
