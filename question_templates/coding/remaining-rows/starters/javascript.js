/**
 * Return the rows that are left, each from the front to the back.
 *
 * @param {number[]} behind
 * @param {number[]} gone
 * @param {boolean} closes
 * @param {number} least
 * @returns {number[][]}
 */
function remainingRows(behind, gone, closes, least) {
  // Write your answer here.
}
