/**
 * Return the thin times between `begin` and `end`, the earliest first.
 *
 * @param {number[][]} shifts
 * @param {number} needed
 * @param {number} begin
 * @param {number} end
 * @param {number} grace
 * @returns {number[][]}
 */
function thinHours(shifts, needed, begin, end, grace) {
  // Write your answer here.
}
