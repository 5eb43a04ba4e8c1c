// misconception: loses what is too large when there is no room left for it
// hint: Count what goes in and what comes out when there is little room. Is anything missing?
function sideTrack(sizes: number[], limit: number, room: number, backwards: boolean): number[] {
  const straight: number[] = [];
  const aside: number[] = [];
  for (const size of sizes) {
    if (size > limit) {
      if (aside.length < room) {
        aside.push(size);
      }
    } else if (size > 0) {
      straight.push(size);
    }
  }
  if (backwards) {
    aside.reverse();
  }
  return straight.concat(aside);
}
