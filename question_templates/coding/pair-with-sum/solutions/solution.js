function pairWithSum(numbers, target, apart) {
  const firstAt = new Map();
  for (let j = 0; j < numbers.length; j++) {
    const available = j - apart;
    if (available >= 0 && !firstAt.has(numbers[available])) {
      firstAt.set(numbers[available], available);
    }
    const i = firstAt.get(target - numbers[j]);
    if (i !== undefined) {
      return [i, j];
    }
  }
  return [];
}
