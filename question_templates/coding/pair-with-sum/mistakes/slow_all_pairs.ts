// misconception: tries every pair, which is far too slow for a long list
// hint: For each position you go through all earlier ones. How many comparisons are that for the longest list?
function pairWithSum(numbers: number[], target: number, apart: number): number[] {
  for (const [j, second] of numbers.entries()) {
    for (const [i, first] of numbers.entries()) {
      if (j - i >= apart && first + second === target) {
        return [i, j];
      }
    }
  }
  return [];
}
