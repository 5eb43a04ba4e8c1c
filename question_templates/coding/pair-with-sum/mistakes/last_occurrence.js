// misconception: remembers where a number was seen last, although the first place counts
// hint: Put the same number into the list twice, well before its partner. Which of the two do you report?
function pairWithSum(numbers, target, apart) {
  const lastAt = new Map();
  for (let j = 0; j < numbers.length; j++) {
    const available = j - apart;
    if (available >= 0) {
      lastAt.set(numbers[available], available);
    }
    const i = lastAt.get(target - numbers[j]);
    if (i !== undefined) {
      return [i, j];
    }
  }
  return [];
}
