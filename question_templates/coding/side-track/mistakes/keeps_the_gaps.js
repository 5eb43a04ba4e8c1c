// misconception: takes a 0 for something small and lets it go straight on
// hint: Look for a 0 in your result. What does rule 1 say?
function sideTrack(sizes, limit, room, backwards) {
  const straight = [];
  const aside = [];
  for (const size of sizes) {
    if (size > limit && aside.length < room) {
      aside.push(size);
    } else {
      straight.push(size);
    }
  }
  if (backwards) {
    aside.reverse();
  }
  return straight.concat(aside);
}
