// misconception: looks at the size of a group only, not at how many pieces it may take
// hint: Give your code many tiny pieces and a small `most`. How many does it put into one group?
function smallestSize(
  pieces: number[],
  groups: number,
  between: number,
  most: number,
): number {
  if (pieces.length === 0) {
    return 0;
  }
  let low = pieces.reduce((largest, piece) => Math.max(largest, piece), 0);
  let high = pieces.reduce((sum, piece) => sum + piece, 0) + Math.max(0, between) * pieces.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let used = 1;
    let needs = -between;
    for (const piece of pieces) {
      if (needs + piece + between <= middle) {
        needs += piece + between;
      } else {
        used++;
        needs = piece;
      }
    }
    if (used <= groups) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
