function menuOfRank(firsts, seconds, margin, rank) {
  const ordered = [...firsts].sort((one, other) => one - other);

  /** Count the prices of the first list that are at most so much. */
  function cheaper(price) {
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
  function upTo(price) {
    return seconds.reduce(
      (count, second) => count + cheaper(Math.min(second + margin, price - second)),
      0,
    );
  }

  let low = 0;
  let high = (ordered.at(-1) ?? 0) + seconds.reduce((one, other) => Math.max(one, other), 0);
  if (upTo(high) < rank) {
    return -1;
  }
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
