// misconception: lets those that stood aside out in the opposite order
// hint: Which of those aside is the first to follow? Check it with the flag that says how they leave.
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
  if (!backwards) {
    aside.reverse();
  }
  return straight.concat(aside);
}
