// misconception: looks at every pair to count those that are cheap enough, which is far too slow
// hint: How many pairs are there in the largest case, and how often do you count them?
function menuOfRank(firsts, seconds, margin, rank) {
  const ordered = [...firsts].sort((one, other) => one - other);

  /** Count the allowed pairs that cost at most so much. */
  function upTo(price) {
    let count = 0;
    for (const second of seconds) {
      count += firsts.filter((first) => first <= second + margin && first + second <= price).length;
    }
    return count;
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
