// misconception: throws the whole stretch away when it swings too much and begins again at the last reading
// hint: After a swing that is too large, may a good stretch begin before the reading that made it so?
function livelyStretches(levels, low, high, longest) {
  function atMost(swing) {
    let left = 0;
    let found = 0;
    let top = -Infinity;
    let bottom = Infinity;
    for (const [right, level] of levels.entries()) {
      if (right === 0 || Math.max(top, level) - Math.min(bottom, level) > swing) {
        left = swing >= 0 ? right : right + 1;
        top = level;
        bottom = level;
      } else {
        top = Math.max(top, level);
        bottom = Math.min(bottom, level);
      }
      left = Math.max(left, right - longest + 1);
      found += right - left + 1;
    }
    return found;
  }

  return atMost(high) - atMost(low - 1);
}
