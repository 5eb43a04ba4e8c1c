/**
 * Return the smallest number that serves all, or -1.
 *
 * @param {number[]} houses
 * @param {number[]} posts
 * @param {number} back
 * @param {number} ahead
 * @param {number} room
 * @returns {number}
 */
function fewestStations(houses, posts, back, ahead, room) {
  // Write your answer here.
}
