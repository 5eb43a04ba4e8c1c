function bestSeason(gains: number[], least: number, rest: number, fee: number): number {
  const days = gains.length;
  const sums = [0];
  for (const gain of gains) {
    sums.push(sums[sums.length - 1] + gain);
  }
  // From a day on: free to begin a stretch, or within one that is long enough to stop.
  const free: number[] = new Array(days + 1).fill(0);
  const within: number[] = new Array(days + 1).fill(0);
  for (let day = days - 1; day >= 0; day--) {
    free[day] = free[day + 1];
    if (day + least <= days) {
      const begun = sums[day + least] - sums[day] - fee + within[day + least];
      free[day] = Math.max(free[day], begun);
    }
    within[day] = Math.max(free[Math.min(days, day + rest)], gains[day] + within[day + 1]);
  }
  return free[0];
}
