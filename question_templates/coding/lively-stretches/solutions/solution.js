function livelyStretches(levels, low, high, longest) {
  function atMost(swing) {
    // Positions between left and right that may still become the highest, or the lowest; each list
    // begins at its front.
    const tops = [];
    const bottoms = [];
    let topFront = 0;
    let bottomFront = 0;
    let left = 0;
    let found = 0;
    for (const [right, level] of levels.entries()) {
      while (tops.length > topFront && levels[tops[tops.length - 1]] < level) {
        tops.pop();
      }
      tops.push(right);
      while (bottoms.length > bottomFront && levels[bottoms[bottoms.length - 1]] > level) {
        bottoms.pop();
      }
      bottoms.push(right);
      while (
        left <= right &&
        (right - left >= longest || levels[tops[topFront]] - levels[bottoms[bottomFront]] > swing)
      ) {
        if (tops[topFront] === left) {
          topFront++;
        }
        if (bottoms[bottomFront] === left) {
          bottomFront++;
        }
        left++;
      }
      found += right - left + 1;
    }
    return found;
  }

  return atMost(high) - atMost(low - 1);
}
