// misconception: begins the search below the largest piece, and puts a piece into a new group without asking whether it fits
// hint: Can a size smaller than the largest piece ever do? What does your check say to it?
function smallestSize(
  pieces: number[],
  groups: number,
  between: number,
  most: number,
): number {
  if (pieces.length > groups * most) {
    return -1;
  }
  if (pieces.length === 0) {
    return 0;
  }
  let low = 0;
  let high = pieces.reduce((sum, piece) => sum + piece, 0) + Math.max(0, between) * pieces.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let used = 1;
    let needs = -between;
    let count = 0;
    for (const piece of pieces) {
      if (count < most && needs + piece + between <= middle) {
        needs += piece + between;
        count++;
      } else {
        used++;
        needs = piece;
        count = 1;
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
