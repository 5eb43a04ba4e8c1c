/**
 * Return the position of the dial on which the calculation ends.
 *
 * @param {string} text
 * @param {Record<string, number>} ranks
 * @param {number[]} fromRight
 * @param {number} size
 * @returns {number}
 */
function dialValue(text, ranks, fromRight, size) {
  // Write your answer here.
}
