// misconception: gives the highest possible price when there are not enough pairs
// hint: What is to be returned when there are fewer allowed pairs than the rank?
function menuOfRank(firsts: number[], seconds: number[], margin: number, rank: number): number {
  const ordered = [...firsts].sort((one, other) => one - other);

  /** Count the prices of the first list that are at most so much. */
  function cheaper(price: number): number {
    let first = 0;
    let behind = ordered.length;
    while (first < behind) {
      const middle = Math.floor((first + behind) / 2);
      if (ordered[middle] <= price) {
        first = middle + 1;
      } else {
        behind = middle;
      }
    }
    return first;
  }

  /** Count the allowed pairs that cost at most so much. */
  function upTo(price: number): number {
    return seconds.reduce(
      (count, second) => count + cheaper(Math.min(second + margin, price - second)),
      0,
    );
  }

  let low = 0;
  let high = (ordered.at(-1) ?? 0) + seconds.reduce((one, other) => Math.max(one, other), 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (upTo(middle) < rank) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
