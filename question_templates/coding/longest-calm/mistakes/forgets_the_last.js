// misconception: looks at a stretch only when it breaks off, so that one which lasts to the end is never counted
// hint: Give your code readings that are all in bounds. Which line would notice their stretch?
function longestCalm(readings, low, high, spare) {
  const isOut = (reading) => (low !== null && reading < low) || (high !== null && reading > high);
  let bestStart = 0;
  let bestLength = 0;
  let start = 0;
  let outside = 0;
  for (let end = 0; end < readings.length; end++) {
    if (isOut(readings[end])) {
      outside++;
    }
    if (outside > spare && end - start > bestLength) {
      bestStart = start;
      bestLength = end - start;
    }
    while (outside > spare) {
      if (isOut(readings[start])) {
        outside--;
      }
      start++;
    }
  }
  return [bestStart, bestLength];
}
