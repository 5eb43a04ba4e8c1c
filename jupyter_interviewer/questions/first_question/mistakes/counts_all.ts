// misconception: counts all readings that reach the limit, together or apart
// hint: How many stretches does your code see in a list where high and low readings take turns?
function longestRun(readings: number[], limit: number): number {
  return readings.filter((reading) => reading >= limit).length;
}
