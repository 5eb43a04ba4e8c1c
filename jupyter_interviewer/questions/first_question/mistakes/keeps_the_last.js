// misconception: answers with the latest stretch instead of the longest one
// hint: Try a list that begins with a long stretch and ends with a short one.
function longestRun(readings, limit) {
  let current = 0;
  let latest = 0;
  for (const reading of readings) {
    current = reading >= limit ? current + 1 : 0;
    latest = current || latest;
  }
  return latest;
}
