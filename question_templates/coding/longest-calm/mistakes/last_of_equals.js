// misconception: lets a later stretch of the same length replace the first one
// hint: Two stretches are equally long. Which one is wanted, and which one does your comparison keep?
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
    while (outside > spare) {
      if (isOut(readings[start])) {
        outside--;
      }
      start++;
    }
    if (end - start + 1 >= bestLength) {
      bestStart = start;
      bestLength = end - start + 1;
    }
  }
  return [bestStart, bestLength];
}
