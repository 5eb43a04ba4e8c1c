/**
 * Return the smallest number of wishes that have to be refused.
 *
 * @param {number[][]} wishes
 * @param {number[][]} places
 * @param {number} pause
 * @returns {number}
 */
function fewestRefusals(wishes, places, pause) {
  // Write your answer here.
}
