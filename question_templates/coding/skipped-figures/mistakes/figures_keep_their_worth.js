// misconception: lets a figure count as much as ever, although smaller ones are missing
// hint: When 4 is missing, the label 5 comes right after 3. How much should the figure 5 count, then?
function labelsBetween(first, last, missing) {
  const base = 10 - missing.length;

  function rank(label) {
    let place = 0;
    for (const figure of String(label)) {
      place = place * base + Number(figure);
    }
    return place;
  }

  return Math.abs(rank(last) - rank(first)) + 1;
}
