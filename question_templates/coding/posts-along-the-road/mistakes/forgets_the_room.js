// misconception: lets one station serve all houses in its reach, however many they are
// hint: Put more houses into one place than `room` allows. How many stations do they need?
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
      return -1;
    }
    served = countAtMost(houses, posts[before - 1] + ahead);
    stations++;
  }
  return stations;
}
