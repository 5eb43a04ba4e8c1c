// misconception: tries one size after the other, although each try rules out all sizes on one side
// hint: The answers are right. How many sizes do you try when the pieces measure millions?
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
  for (let size = pieces.reduce((largest, piece) => Math.max(largest, piece), 0);; size++) {
    let used = 1;
    let needs = -between;
    let count = 0;
    for (const piece of pieces) {
      if (count < most && needs + piece + between <= size) {
        needs += piece + between;
        count++;
      } else {
        used++;
        needs = piece;
        count = 1;
      }
    }
    if (used <= groups) {
      return size;
    }
  }
}
