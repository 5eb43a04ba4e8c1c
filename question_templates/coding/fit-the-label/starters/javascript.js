/**
 * Return the text, shortened until it fits, or an empty one.
 *
 * @param {string} text
 * @param {number} width
 * @param {number} keep
 * @param {boolean} fromEnd
 * @returns {string}
 */
function fitLabel(text, width, keep, fromEnd) {
  // Write your answer here.
}
