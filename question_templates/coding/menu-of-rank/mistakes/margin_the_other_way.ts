// misconception: lets the second price exceed the first one by the margin, instead of the first the second
// hint: Take one pair that is just allowed and swap its two prices. Is it still allowed?
function menuOfRank(firsts: number[], seconds: number[], margin: number, rank: number): number {
  const cheap = [...firsts].sort((one, other) => one - other);
  const others = [...seconds].sort((one, other) => one - other);

  function upTo(price: number): number {
    let count = 0;
    let end = cheap.length;
    let start = 0;
    for (const other of others) {
      while (end > 0 && cheap[end - 1] > price - other) {
        end--;
      }
      while (start < cheap.length && cheap[start] < other - margin) {
        start++;
      }
      count += Math.max(0, end - start);
    }
    return count;
  }

  let tooLow = 0;
  let enough = (cheap.at(-1) ?? 0) + (others.at(-1) ?? 0);
  if (upTo(enough) < rank) {
    return -1;
  }
  while (enough - tooLow > 1) {
    const price = Math.floor((tooLow + enough) / 2);
    if (upTo(price) < rank) {
      tooLow = price;
    } else {
      enough = price;
    }
  }
  return enough;
}
