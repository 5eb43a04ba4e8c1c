function pairWithSum(numbers: number[], target: number, apart: number): number[] {
  // Sorted by number, then position: the first entry of each number is its first occurrence.
  const ordered = numbers.map((_, position) => position);
  ordered.sort((one, other) => numbers[one] - numbers[other] || one - other);
  for (let j = 0; j < numbers.length; j++) {
    const wanted = target - numbers[j];
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (numbers[ordered[middle]] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < ordered.length) {
      const i = ordered[low];
      if (numbers[i] === wanted && j - i >= apart) {
        return [i, j];
      }
    }
  }
  return [];
}
