/**
 * Return the number of the line chosen in each turn, -1 where there was none.
 *
 * @param {number[][]} lines
 * @param {number} pause
 * @param {boolean} greatest
 * @returns {number[]}
 */
function whoseTurn(lines, pause, greatest) {
  // Write your answer here.
}
