// misconception: puts those that stood aside before the others instead of behind them
// hint: Who stands in front in the end, those that went straight on or those that stood aside?
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
  return aside.concat(straight);
}
