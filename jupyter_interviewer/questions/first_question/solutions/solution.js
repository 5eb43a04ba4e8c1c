function longestRun(readings, limit) {
  let longest = 0;
  let current = 0;
  for (const reading of readings) {
    current = reading >= limit ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
