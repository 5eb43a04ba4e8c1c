// misconception: counts `between` once for each piece instead of once for each pair of neighbours
// hint: How much does a group with a single piece need?
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
  let low = pieces.reduce((largest, piece) => Math.max(largest, piece), 0) + between;
  let high = pieces.reduce((sum, piece) => sum + piece, 0) + Math.abs(between) * pieces.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let used = 1;
    let needs = 0;
    let count = 0;
    for (const piece of pieces) {
      if (count < most && needs + piece + between <= middle) {
        needs += piece + between;
        count++;
      } else {
        used++;
        needs = piece + between;
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
