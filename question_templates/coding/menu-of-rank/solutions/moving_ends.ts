function menuOfRank(firsts: number[], seconds: number[], margin: number, rank: number): number {
  const cheap = [...firsts].sort((one, other) => one - other);
  const others = [...seconds].sort((one, other) => one - other);
  // How many of the firsts go with each of the seconds, whatever they cost together.
  const allowed: number[] = [];
  let total = 0;
  let end = 0;
  for (const other of others) {
    while (end < cheap.length && cheap[end] <= other + margin) {
      end++;
    }
    allowed.push(end);
    total += end;
  }
  if (total < rank) {
    return -1;
  }
  let tooLow = 0;
  let enough = cheap[cheap.length - 1] + others[others.length - 1];
  while (enough - tooLow > 1) {
    const price = Math.floor((tooLow + enough) / 2);
    let count = 0;
    end = cheap.length;
    for (const [place, other] of others.entries()) {
      while (end > 0 && cheap[end - 1] > price - other) {
        end--;
      }
      count += Math.min(end, allowed[place]);
    }
    if (count < rank) {
      tooLow = price;
    } else {
      enough = price;
    }
  }
  return enough;
}
