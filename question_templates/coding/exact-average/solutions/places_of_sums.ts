function exactAverage(
  amounts: number[],
  total: number,
  per: number,
  least: number,
  most: number,
): number {
  // Where the sum of all before is ahead of the average, or behind it, by so much.
  const places = new Map<number, number[]>([[0, [0]]]);
  let sum = 0;
  for (let place = 1; place <= amounts.length; place++) {
    sum += amounts[place - 1];
    const ahead = sum * per - place * total;
    const group = places.get(ahead);
    if (group === undefined) {
      places.set(ahead, [place]);
    } else {
      group.push(place);
    }
  }
  let found = 0;
  for (const group of places.values()) {
    let first = 0;
    let behind = 0;
    for (const start of group) {
      while (first < group.length && group[first] < start + least) {
        first++;
      }
      while (behind < group.length && group[behind] <= start + most) {
        behind++;
      }
      found += behind - first;
    }
  }
  return found;
}
