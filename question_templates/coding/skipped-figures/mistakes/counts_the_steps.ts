// misconception: counts the steps from one label to the other and so leaves one of the two out
// hint: Take the same label twice. How many are there from it to itself, and what do you return?
function labelsBetween(first: number, last: number, missing: number[]): number {
  const left = [..."0123456789"].filter((figure) => !missing.includes(Number(figure)));

  function rank(label: number): number {
    let place = 0;
    for (const figure of String(label)) {
      place = place * left.length + left.indexOf(figure);
    }
    return place;
  }

  return Math.abs(rank(last) - rank(first));
}
