// misconception: looks for the highest and the lowest of every stretch anew, which is far too slow
// hint: How many stretches are there, and how many readings do you look at for each? What could be kept from one to the next?
function livelyStretches(levels: number[], low: number, high: number, longest: number): number {
  let found = 0;
  for (let start = 0; start < levels.length; start++) {
    for (let end = start + 1; end <= Math.min(start + longest, levels.length); end++) {
      const stretch = levels.slice(start, end);
      const swing = Math.max(...stretch) - Math.min(...stretch);
      if (low <= swing && swing <= high) {
        found++;
      }
    }
  }
  return found;
}
