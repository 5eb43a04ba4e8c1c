function nearestAbove(heights: number[], margin: number, reach: number): number[] {
  // From the highest demand to the lowest, put in what is high enough; then ask for the last position before.
  const count = heights.length;
  const order = [...heights.keys()].sort((one, other) => heights[other] - heights[one]);
  const answers = heights.map(() => -1);
  const highest = new Array<number>(count + 1).fill(0); // of stretches that end here; position + 1
  let given = 0;
  for (const place of order) {
    while (given < count && heights[order[given]] - heights[place] >= margin) {
      const spot = order[given] + 1;
      given++;
      for (let at = spot; at <= count; at += at & -at) {
        highest[at] = Math.max(highest[at], spot);
      }
    }
    let best = 0;
    for (let at = place; at > 0; at -= at & -at) {
      best = Math.max(best, highest[at]);
    }
    if (best > 0 && place - best < reach) {
      answers[place] = best - 1;
    }
  }
  return answers;
}
