// misconception: does not count stretches that swing by exactly the lower bound
// hint: What you subtract must not hold any stretch you want. Which swings does it hold?
function livelyStretches(levels: number[], low: number, high: number, longest: number): number {
  function atMost(swing: number): number {
    const tops: number[] = [];
    const bottoms: number[] = [];
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
        right - left >= longest || levels[tops[topFront]] - levels[bottoms[bottomFront]] > swing
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

  return atMost(high) - atMost(low);
}
