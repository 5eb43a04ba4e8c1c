/**
 * Return how many there are in each place at the end.
 *
 * @param {number[]} counts
 * @param {number} start
 * @param {number} step
 * @param {number} moves
 * @param {boolean} again
 * @returns {number[]}
 */
function shareOut(counts, start, step, moves, again) {
  // Write your answer here.
}
