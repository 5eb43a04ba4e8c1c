// misconception: walks on from every reading anew, which is far too slow for a long list
// hint: How often does your code look at the same reading when the whole list is one stretch?
function longestRun(readings, limit) {
  let longest = 0;
  for (let start = 0; start < readings.length; start++) {
    for (let end = start; end < readings.length; end++) {
      if (!readings.slice(start, end + 1).every((reading) => reading >= limit)) {
        break;
      }
      longest = Math.max(longest, end + 1 - start);
    }
  }
  return longest;
}
