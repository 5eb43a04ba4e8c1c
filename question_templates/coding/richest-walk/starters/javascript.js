/**
 * Return the greatest worth of an allowed walk, or nothing if there is none.
 *
 * @param {number[]} towards
 * @param {number[]} worth
 * @param {number[]} hard
 * @param {number} limit
 * @returns {number | null}
 */
function richestWalk(towards, worth, hard, limit) {
  // Write your answer here.
}
