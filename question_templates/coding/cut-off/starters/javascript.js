/**
 * Return the numbers of all places without supply, the smallest first.
 *
 * @param {number[]} parents
 * @param {number[]} closed
 * @param {number[]} own
 * @param {boolean} inFront
 * @returns {number[]}
 */
function cutOff(parents, closed, own, inFront) {
  // Write your answer here.
}
