// misconception: adds up every stretch anew, which is far too slow
// hint: How many stretches are there, and how many amounts do you add up for each? Which sums would you know already?
function exactAverage(
  amounts,
  total,
  per,
  least,
  most,
) {
  let found = 0;
  for (let start = 0; start < amounts.length; start++) {
    for (let end = start + least; end <= Math.min(start + most, amounts.length); end++) {
      const sum = amounts.slice(start, end).reduce((one, other) => one + other, 0);
      if (sum * per === total * (end - start)) {
        found++;
      }
    }
  }
  return found;
}
