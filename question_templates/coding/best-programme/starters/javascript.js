/**
 * Return the greatest amount that can be earned.
 *
 * @param {number[][]} offers
 * @param {number} rest
 * @param {number} fee
 * @param {number} most
 * @returns {number}
 */
function bestProgramme(offers, rest, fee, most) {
  // Write your answer here.
}
