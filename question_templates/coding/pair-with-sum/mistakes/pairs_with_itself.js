// misconception: lets a number be its own partner
// hint: Look at what your code does when the target is twice a number that is there only once.
function pairWithSum(numbers, target, apart) {
  const firstAt = new Map();
  for (let j = 0; j < numbers.length; j++) {
    if (!firstAt.has(numbers[j])) {
      firstAt.set(numbers[j], j);
    }
    const i = firstAt.get(target - numbers[j]);
    if (i !== undefined && (i === j || j - i >= apart)) {
      return [i, j];
    }
  }
  return [];
}
