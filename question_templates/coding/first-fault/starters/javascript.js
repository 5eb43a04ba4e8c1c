/**
 * Return the position of the first fault in `text`, its length, or -1.
 *
 * @param {string} text
 * @param {Record<string, string>} pairs
 * @param {number} maxDepth
 * @returns {number}
 */
function firstFault(text, pairs, maxDepth) {
  // Write your answer here.
}
