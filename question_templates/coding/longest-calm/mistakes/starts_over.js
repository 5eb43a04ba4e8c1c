// misconception: begins a new stretch after the reading that was one too many, and loses what was good before it
// hint: When one reading too many is out of bounds, the stretch has to give up something. All of it?
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
    if (outside > spare) {
      start = end + 1;
      outside = 0;
    }
    if (end - start + 1 > bestLength) {
      bestStart = start;
      bestLength = end - start + 1;
    }
  }
  return [bestStart, bestLength];
}
