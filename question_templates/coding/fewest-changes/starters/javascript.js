/**
 * Return the smallest number of changes, or -1 if no order is allowed.
 *
 * @param {number[]} sides
 * @param {number[][]} before
 * @param {number | null} start
 * @param {boolean} back
 * @returns {number}
 */
function fewestChanges(sides, before, start, back) {
  // Write your answer here.
}
