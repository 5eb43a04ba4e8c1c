// misconception: takes the difference between the first and the last reading of a stretch for its swing
// hint: The highest and the lowest may stand anywhere in a stretch. Try one that goes up and comes back.
function livelyStretches(levels: number[], low: number, high: number, longest: number): number {
  const counts = new Map<number, number>();
  let found = 0;
  for (const [place, level] of levels.entries()) {
    if (place >= longest) {
      const old = levels[place - longest];
      counts.set(old, (counts.get(old) ?? 0) - 1);
    }
    counts.set(level, (counts.get(level) ?? 0) + 1);
    for (const [other, count] of counts) {
      const difference = Math.abs(level - other);
      if (difference >= low && difference <= high) {
        found += count;
      }
    }
  }
  return found;
}
