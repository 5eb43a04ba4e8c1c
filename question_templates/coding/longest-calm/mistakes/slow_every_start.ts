// misconception: counts anew from every start although neighbouring stretches share nearly all readings
// hint: The answers are right, but how often is one and the same reading compared with the bounds?
function longestCalm(
  readings: number[],
  low: number | null,
  high: number | null,
  spare: number,
): number[] {
  let bestStart = 0;
  let bestLength = 0;
  for (let start = 0; start < readings.length; start++) {
    let outside = 0;
    let end = start;
    while (end < readings.length) {
      const reading = readings[end];
      if ((low !== null && reading < low) || (high !== null && reading > high)) {
        outside++;
        if (outside > spare) {
          break;
        }
      }
      end++;
    }
    if (end - start > bestLength) {
      bestStart = start;
      bestLength = end - start;
    }
  }
  return [bestStart, bestLength];
}
