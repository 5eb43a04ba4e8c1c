// misconception: wants the positions to be more than `apart` away from each other
// hint: Two positions that are exactly `apart` away from each other are allowed. Try a list with only such a pair.
function pairWithSum(numbers: number[], target: number, apart: number): number[] {
  const firstAt = new Map<number, number>();
  for (let j = 0; j < numbers.length; j++) {
    const available = j - apart - 1;
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
