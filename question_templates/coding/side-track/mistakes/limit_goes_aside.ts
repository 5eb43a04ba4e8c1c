// misconception: sends what is exactly at the limit aside, although only what is greater goes there
// hint: Read rule 2 again: what happens to one that measures exactly `limit`?
function sideTrack(sizes: number[], limit: number, room: number, backwards: boolean): number[] {
  const straight: number[] = [];
  const aside: number[] = [];
  for (const size of sizes) {
    if (size > 0 && size >= limit && aside.length < room) {
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
