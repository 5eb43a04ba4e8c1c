/**
 * Return how long the plan takes, at most `most`.
 *
 * @param {string} text
 * @param {string[]} brackets
 * @param {number} gap
 * @param {number} most
 * @returns {number}
 */
function planLength(text, brackets, gap, most) {
  // Write your answer here.
}
