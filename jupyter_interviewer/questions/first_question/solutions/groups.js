function longestRun(readings, limit) {
  const signs = readings.map((reading) => (reading >= limit ? "+" : "-")).join("");
  return signs.split("-").reduce((longest, part) => Math.max(longest, part.length), 0);
}
