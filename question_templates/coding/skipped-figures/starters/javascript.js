/**
 * Return how many labels there are from one to the other, both counted.
 *
 * @param {number} first
 * @param {number} last
 * @param {number[]} missing
 * @returns {number}
 */
function labelsBetween(first, last, missing) {
  // Write your answer here.
}
