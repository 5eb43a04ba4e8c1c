// misconception: takes for granted that the first of the two labels is the smaller one
// hint: Swap the two labels of an example. What does your code give now, and what should it give?
function labelsBetween(first, last, missing) {
  const left = [..."0123456789"].filter((figure) => !missing.includes(Number(figure)));

  function rank(label) {
    let place = 0;
    for (const figure of String(label)) {
      place = place * left.length + left.indexOf(figure);
    }
    return place;
  }

  return rank(last) - rank(first) + 1;
}
