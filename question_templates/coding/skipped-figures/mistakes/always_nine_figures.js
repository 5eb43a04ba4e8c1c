// misconception: takes a place for nine times as much as the one to its right, however many figures are missing
// hint: Let three figures be missing. How many labels with exactly two places can there be?
function labelsBetween(first, last, missing) {
  const left = [..."0123456789"].filter((figure) => !missing.includes(Number(figure)));

  function rank(label) {
    let place = 0;
    for (const figure of String(label)) {
      place = place * 9 + left.indexOf(figure);
    }
    return place;
  }

  return Math.abs(rank(last) - rank(first)) + 1;
}
