function livelyStretches(levels: number[], low: number, high: number, longest: number): number {
  const upsideDown = levels.map((level) => -level);

  function atMost(swing: number): number {
    const above = afterHigher(levels, swing);
    const below = afterHigher(upsideDown, swing);
    let start = 0;
    let found = 0;
    for (let end = 1; end <= levels.length; end++) {
      start = Math.max(start, above[end - 1], below[end - 1], end - longest);
      found += end - start;
    }
    return found;
  }

  return atMost(high) - atMost(low - 1);
}

/** Give for each position the one after the last level that is more than `swing` higher. */
function afterHigher(levels: number[], swing: number): number[] {
  // Levels that no later one reaches.
  const kept: number[] = [Infinity];
  const places: number[] = [-1];
  return levels.map((level, place) => {
    while (kept[kept.length - 1] < level) {
      kept.pop();
      places.pop();
    }
    kept.push(level);
    places.push(place);
    // The first entry that is not too high: the one before it is.
    let first = 0;
    let behind = kept.length;
    while (first < behind) {
      const middle = Math.floor((first + behind) / 2);
      if (kept[middle] > level + swing) {
        first = middle + 1;
      } else {
        behind = middle;
      }
    }
    return places[first - 1] + 1;
  });
}
