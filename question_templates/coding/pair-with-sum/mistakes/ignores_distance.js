// misconception: takes any two positions and does not look at how far apart they are
// hint: Your pair adds up, but are its positions far enough from each other? Compare them with `apart`.
function pairWithSum(numbers, target, apart) {
  const firstAt = new Map();
  for (let j = 0; j < numbers.length; j++) {
    const i = firstAt.get(target - numbers[j]);
    if (i !== undefined) {
      return [i, j];
    }
    if (!firstAt.has(numbers[j])) {
      firstAt.set(numbers[j], j);
    }
  }
  return [];
}
