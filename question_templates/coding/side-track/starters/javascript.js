/**
 * Return the sizes in the order in which they stand in the end.
 *
 * @param {number[]} sizes
 * @param {number} limit
 * @param {number} room
 * @param {boolean} backwards
 * @returns {number[]}
 */
function sideTrack(sizes, limit, room, backwards) {
  // Write your answer here.
}
