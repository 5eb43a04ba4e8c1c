// misconception: counts anew for each one how many went aside before it, which is far too slow
// hint: For each one you look at all that came before. Could you carry that number along instead?
function sideTrack(sizes, limit, room, backwards) {
  function isAside(position) {
    const before = sizes.slice(0, position).filter((earlier) => earlier > limit).length;
    return sizes[position] > limit && before < room;
  }

  const straight = [];
  const aside = [];
  for (const [position, size] of sizes.entries()) {
    if (isAside(position)) {
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
