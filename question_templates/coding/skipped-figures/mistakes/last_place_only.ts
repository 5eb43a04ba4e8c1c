// misconception: leaves out only the numbers that end in a missing figure, not those with one in front
// hint: When 4 is missing, what becomes of 40, 41 and 42 in your count?
function labelsBetween(first: number, last: number, missing: number[]): number {
  function rank(label: number): number {
    let usable = 0;
    for (let figure = 1; figure <= label % 10; figure++) {
      usable += missing.includes(figure) ? 0 : 1;
    }
    return Math.floor(label / 10) * (10 - missing.length) + usable;
  }

  return Math.abs(rank(last) - rank(first)) + 1;
}
