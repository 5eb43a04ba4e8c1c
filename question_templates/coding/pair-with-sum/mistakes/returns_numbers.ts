// misconception: returns the two numbers instead of their positions
// hint: Read once more what is to be returned: where the numbers stand, not what they are.
function pairWithSum(numbers: number[], target: number, apart: number): number[] {
  const available = new Set<number>();
  for (let j = 0; j < numbers.length; j++) {
    if (j - apart >= 0) {
      available.add(numbers[j - apart]);
    }
    if (available.has(target - numbers[j])) {
      return [target - numbers[j], numbers[j]];
    }
  }
  return [];
}
