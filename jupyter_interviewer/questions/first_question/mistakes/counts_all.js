// misconception: counts all readings that reach the limit, together or apart
// hint: How many stretches does your code see in a list where high and low readings take turns?
function longestRun(readings, limit) {
  return readings.filter((reading) => reading >= limit).length;
}
