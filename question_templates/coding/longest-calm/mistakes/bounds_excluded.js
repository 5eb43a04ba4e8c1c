// misconception: takes a reading that is exactly on a bound for out of bounds
// hint: Try readings that are all exactly on a bound. What does the statement say about them?
function longestCalm(readings, low, high, spare) {
  const isOut = (reading) => (low !== null && reading <= low) || (high !== null && reading >= high);
  let bestStart = 0;
  let bestLength = 0;
  let start = 0;
  let outside = 0;
  for (let end = 0; end < readings.length; end++) {
    if (isOut(readings[end])) {
      outside++;
    }
    while (outside > spare) {
      if (isOut(readings[start])) {
        outside--;
      }
      start++;
    }
    if (end - start + 1 > bestLength) {
      bestStart = start;
      bestLength = end - start + 1;
    }
  }
  return [bestStart, bestLength];
}
