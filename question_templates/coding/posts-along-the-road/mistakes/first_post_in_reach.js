// misconception: chooses the first post that reaches the house instead of the one farthest along
// hint: Two posts reach the same house. From which of them are more of the later houses in reach?
/** How many of the ordered numbers are less than `limit`. */
function countBelow(ordered, limit) {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ordered[middle] < limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function fewestStations(
  houses,
  posts,
  back,
  ahead,
  room,
) {
  houses = [...houses].sort((one, other) => one - other);
  posts = [...posts].sort((one, other) => one - other);
  let stations = 0;
  let served = 0;
  while (served < houses.length) {
    const house = houses[served];
    const at = countBelow(posts, house - ahead);
    if (at === posts.length || posts[at] - back > house) {
      return -1;
    }
    const reached = countBelow(houses, posts[at] + ahead + 1);
    served = Math.min(served + room, reached);
    stations++;
  }
  return stations;
}
