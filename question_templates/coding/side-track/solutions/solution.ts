function sideTrack(sizes: number[], limit: number, room: number, backwards: boolean): number[] {
  const straight: number[] = [];
  const aside: number[] = [];
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
