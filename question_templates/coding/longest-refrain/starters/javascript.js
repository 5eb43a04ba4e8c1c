/**
 * Return `[start, length]` of the longest refrain, or an empty list.
 *
 * @param {string} text
 * @param {number} times
 * @param {number} apart
 * @returns {number[]}
 */
function longestRefrain(text, times, apart) {
  // Write your answer here.
}
