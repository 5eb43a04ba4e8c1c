// misconception: looks for the pair that begins first instead of the one that ends first
// hint: Let one fitting pair lie inside another one. Which of the two does the statement want?
function pairWithSum(numbers, target, apart) {
  const places = new Map();
  for (const [position, number] of numbers.entries()) {
    const known = places.get(number);
    if (known === undefined) {
      places.set(number, [position]);
    } else {
      known.push(position);
    }
  }
  for (const [i, number] of numbers.entries()) {
    const partners = places.get(target - number) ?? [];
    // The partners stand in order: is the last one far enough away at all?
    if (partners.length > 0 && partners[partners.length - 1] - i >= apart) {
      const j = partners.find((place) => place - i >= apart);
      if (j !== undefined) {
        return [i, j];
      }
    }
  }
  return [];
}
