// misconception: starts again from the first moment after each refusal
// hint: The number is right. How much of the time before a refusal has to be looked at once more after it?
function fewestRefusals(wishes: number[][], places: number[][], pause: number): number {
  const left = [...wishes];
  const moments = [...places, ...wishes].map(([moment]) => moment)
    .sort((one, other) => one - other);

  function firstTooMany(): number[] | undefined {
    for (const now of moments) {
      const allowed = places.filter(([moment]) =>
        moment <= now
      ).map(([, number]) => number).pop() ?? 0;
      const here = left.filter(([start, end]) => start <= now && now < end + pause);
      if (here.length > allowed) {
        return here.reduce((one, other) => other[1] > one[1] ? other : one);
      }
    }
    return undefined;
  }

  for (let gone = firstTooMany(); gone !== undefined; gone = firstTooMany()) {
    left.splice(left.indexOf(gone), 1);
  }
  return wishes.length - left.length;
}
