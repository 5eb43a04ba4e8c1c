/** How many of the ordered numbers are at most `limit`. */
function countAtMost(ordered: number[], limit: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ordered[middle] <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function fewestStations(
  houses: number[],
  posts: number[],
  back: number,
  ahead: number,
  room: number,
): number {
  houses = [...houses].sort((one, other) => one - other);
  posts = [...posts].sort((one, other) => one - other);
  let stations = 0;
  let served = 0;
  while (served < houses.length) {
    const house = houses[served];
    // Of the posts that reach this house, the one farthest along the road.
    const before = countAtMost(posts, house + back);
    if (before === 0 || posts[before - 1] + ahead < house) {
      return -1;
    }
    const reached = countAtMost(houses, posts[before - 1] + ahead);
    served = Math.min(served + room, reached);
    stations++;
  }
  return stations;
}
