/**
 * Return the smallest size with which the pieces can be divided, or -1.
 *
 * @param {number[]} pieces
 * @param {number} groups
 * @param {number} between
 * @param {number} most
 * @returns {number}
 */
function smallestSize(pieces, groups, between, most) {
  // Write your answer here.
}
