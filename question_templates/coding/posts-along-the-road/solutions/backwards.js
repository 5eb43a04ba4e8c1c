function fewestStations(
  houses,
  posts,
  back,
  ahead,
  room,
) {
  // From the far end of the road: there the post nearest to the beginning is the best one.
  const left = [...houses].sort((one, other) => one - other);
  const waiting = [...posts].sort((one, other) => one - other);
  let stations = 0;
  while (left.length > 0) {
    const house = left[left.length - 1];
    let post;
    while (waiting.length > 0 && waiting[waiting.length - 1] + ahead >= house) {
      post = waiting.pop();
    }
    if (post === undefined || post - back > house) {
      return -1;
    }
    // It may be needed again for the next house.
    waiting.push(post);
    stations++;
    let start = Math.max(0, left.length - room);
    while (left[start] < post - back) {
      start++;
    }
    left.length = start;
  }
  return stations;
}
