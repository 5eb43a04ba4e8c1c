/**
 * Return what remains of the number of rows after division by `modulus`.
 *
 * @param {number} length
 * @param {number} kinds
 * @param {number} run
 * @param {number} rests
 * @param {number} modulus
 * @returns {number}
 */
function countRows(length, kinds, run, rests, modulus) {
  // Write your answer here.
}
