/**
 * Give the position of what each gets, -1 for each that gets none.
 *
 * @param {number[]} pots
 * @param {number[]} lids
 * @param {number} least
 * @param {number} most
 * @returns {number[]}
 */
function lidsForPots(pots, lids, least, most) {
  // Write your answer here.
}
