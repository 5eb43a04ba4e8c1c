function smallestSize(pieces, groups, between, most) {
  if (pieces.length > groups * most) {
    return -1;
  }
  if (pieces.length === 0) {
    return 0;
  }

  function willDo(size) {
    let used = 0;
    let room = -1;
    let count = most;
    for (const piece of pieces) {
      if (count < most && piece + between <= room) {
        room -= piece + between;
        count++;
      } else {
        used++;
        if (used > groups) {
          return false;
        }
        room = size - piece;
        count = 1;
      }
    }
    return true;
  }

  let low = pieces.reduce((largest, piece) => Math.max(largest, piece), 0);
  let high = pieces.reduce((sum, piece) => sum + piece, 0) + Math.max(0, between) * pieces.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (willDo(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
