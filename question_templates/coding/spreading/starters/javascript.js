/**
 * Return the last minute in which a new cell is entered, and how many open cells never are.
 *
 * @param {number[][]} grid
 * @param {number[][]} moves
 * @param {boolean} around
 * @returns {number[]}
 */
function spreading(grid, moves, around) {
  // Write your answer here.
}
