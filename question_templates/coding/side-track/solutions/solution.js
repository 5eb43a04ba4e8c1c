function sideTrack(sizes, limit, room, backwards) {
  const straight = [];
  const aside = [];
  for (const size of sizes) {
    if (size > limit && aside.length < room) {
      aside.push(size);
    } else if (size > 0) {
      straight.push(size);
    }
  }
  if (backwards) {
    aside.reverse();
  }
  return straight.concat(aside);
}
