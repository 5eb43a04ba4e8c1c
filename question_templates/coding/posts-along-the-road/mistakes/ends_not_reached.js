// misconception: does not count the two ends of the reach
// hint: A house lies exactly `ahead` beyond a post. Is it in reach by the rules, and by your code?
/** How many of the ordered numbers are at most `limit`. */
function countAtMost(ordered, limit) {
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
    const before = countAtMost(posts, house + Math.max(back, 1) - 1);
    if (before === 0 || posts[before - 1] + Math.max(ahead, 1) <= house) {
      return -1;
    }
    const reached = countAtMost(houses, posts[before - 1] + Math.max(ahead, 1) - 1);
    served = Math.min(served + room, reached);
    stations++;
  }
  return stations;
}
