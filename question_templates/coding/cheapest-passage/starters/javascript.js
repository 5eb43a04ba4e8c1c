/**
 * Return the smallest sum that has to be paid, or -1.
 *
 * @param {number[][]} ways
 * @param {number[]} rests
 * @param {number} reach
 * @param {number} start
 * @param {number} goal
 * @param {boolean} bothWays
 * @returns {number}
 */
function cheapestPassage(ways, rests, reach, start, goal, bothWays) {
  // Write your answer here.
}
