// misconception: notes a stretch only when a low reading ends it, and forgets the one that ends the list
// hint: What happens to a stretch that is still going on at the end of the list?
function longestRun(readings, limit) {
  let longest = 0;
  let current = 0;
  for (const reading of readings) {
    if (reading >= limit) {
      current += 1;
    } else {
      longest = Math.max(longest, current);
      current = 0;
    }
  }
  return longest;
}
