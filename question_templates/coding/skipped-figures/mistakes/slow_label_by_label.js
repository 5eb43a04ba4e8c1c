// misconception: walks through all numbers from one label to the other
// hint: Your count is right, but it visits every number. How many are there between the smallest and the largest label?
function labelsBetween(first, last, missing) {
  let count = 0;
  const end = Math.max(first, last);
  for (let number = Math.min(first, last); number <= end; number++) {
    const text = String(number);
    if (missing.every((figure) => !text.includes(String(figure)))) {
      count++;
    }
  }
  return count;
}
