// misconception: leaves out a house that nobody reaches and counts on with the others
// hint: One house is out of reach of every post. What is to be returned, whatever the others need?
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
    const before = countAtMost(posts, house + back);
    if (before === 0 || posts[before - 1] + ahead < house) {
      served++;
      continue;
    }
    const reached = countAtMost(houses, posts[before - 1] + ahead);
    served = Math.min(served + room, reached);
    stations++;
  }
  return stations;
}
