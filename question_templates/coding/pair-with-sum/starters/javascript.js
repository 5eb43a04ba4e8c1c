/**
 * Return `[i, j]`, or `[]` if no pair fits.
 *
 * @param {number[]} numbers
 * @param {number} target
 * @param {number} apart
 * @returns {number[]}
 */
function pairWithSum(numbers, target, apart) {
  // Write your answer here.
}
