/** Count first, so that everything can be written to its final place at once. */
function sideTrack(sizes: number[], limit: number, room: number, backwards: boolean): number[] {
  const present = sizes.filter((size) => size !== 0);
  let left = Math.min(room, present.filter((size) => size > limit).length);
  const placed: number[] = new Array(present.length).fill(0);
  const behind = present.length - left;
  let front = 0;
  for (const size of present) {
    if (size > limit && left > 0) {
      // Backwards, the places behind the others are filled from the last one on.
      placed[backwards ? behind + left - 1 : present.length - left] = size;
      left--;
    } else {
      placed[front] = size;
      front++;
    }
  }
  return placed;
}
