// misconception: looks through all posts and all houses again for each station
// hint: The number is right. How many entries of the two lists do you look at for one station, and how many stations may there be?
function fewestStations(
  houses: number[],
  posts: number[],
  back: number,
  ahead: number,
  room: number,
): number {
  let left = [...houses];
  let stations = 0;
  while (left.length > 0) {
    left = [...left].sort((one, other) => one - other);
    const house = left[0];
    const near = posts.filter((post) => post - back <= house && house <= post + ahead);
    if (near.length === 0) {
      return -1;
    }
    const post = near.reduce((one, other) => Math.max(one, other));
    const reached = left.filter((house) => house <= post + ahead).length;
    left = left.slice(Math.min(reached, room));
    stations++;
  }
  return stations;
}
