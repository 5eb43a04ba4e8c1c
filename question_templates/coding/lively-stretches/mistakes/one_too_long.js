// misconception: lets a stretch have one reading more than allowed
// hint: How many readings lie between two positions, both of them included?
function livelyStretches(levels, low, high, longest) {
  function atMost(swing) {
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
        (right - left > longest || levels[tops[topFront]] - levels[bottoms[bottomFront]] > swing)
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
