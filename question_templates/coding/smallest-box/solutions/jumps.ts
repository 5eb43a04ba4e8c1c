/** Jump from group to group over running sums; build the size bit by bit from above. */
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

  const count = pieces.length;
  const sums = [0];
  for (const piece of pieces) {
    sums.push(sums[sums.length - 1] + piece + between);
  }

  /** Return the last position up to which the sums are at most `limit`. */
  function lastWithin(limit: number, from: number): number {
    let low = from;
    let high = count;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (sums[middle] <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  function groupsNeeded(size: number): number {
    let position = 0;
    let needed = 0;
    while (position < count) {
      // The pieces from here to j - 1 need sums[j] - sums[position] - between.
      const fits = lastWithin(sums[position] + size + between, position);
      position = Math.min(fits, position + most);
      needed++;
    }
    return needed;
  }

  const floor = pieces.reduce((largest, piece) => Math.max(largest, piece), 0);
  let tooSmall = floor - 1;
  let step = 1;
  while (step <= pieces.reduce((sum, piece) => sum + piece, 0) + Math.abs(between) * count) {
    step *= 2;
  }
  while (step >= 1) {
    if (groupsNeeded(Math.max(floor, tooSmall + step)) > groups) {
      tooSmall += step;
    }
    step /= 2;
  }
  return tooSmall + 1;
}
