function labelsBetween(first: number, last: number, missing: number[]): number {
  const base = 10 - missing.length;

  function rank(label: number): number {
    let place = 0;
    for (const figure of String(label)) {
      let used = 0;
      for (let smaller = 1; smaller <= Number(figure); smaller++) {
        if (!missing.includes(smaller)) {
          used++;
        }
      }
      place = place * base + used;
    }
    return place;
  }

  return Math.abs(rank(first) - rank(last)) + 1;
}
