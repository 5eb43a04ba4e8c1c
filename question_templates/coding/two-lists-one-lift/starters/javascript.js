/**
 * Return the smallest possible cost.
 *
 * @param {number[]} first
 * @param {number[]} second
 * @param {number} start
 * @param {number} up
 * @param {number} down
 * @param {number} turn
 * @returns {number}
 */
function cheapestOrder(first, second, start, up, down, turn) {
  // Write your answer here.
}
