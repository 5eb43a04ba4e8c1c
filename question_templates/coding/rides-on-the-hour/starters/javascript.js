/**
 * Return the moment of each departure, -1 for those who never ride.
 *
 * @param {number[]} arrivals
 * @param {number[]} sizes
 * @param {number} room
 * @param {number} every
 * @param {number} patience
 * @returns {number[]}
 */
function rideMoments(arrivals, sizes, room, every, patience) {
  // Write your answer here.
}
