// misconception: takes the place where something is closed for supplied, also when that is in front of it
// hint: Let `inFront` be true and something be closed at a place. Does the place itself have anything?
function cutOff(parents: number[], closed: number[], own: number[], inFront: boolean): number[] {
  const below: number[][] = parents.map(() => []);
  const arrives: [number, boolean][] = [];
  for (const [place, above] of parents.entries()) {
    if (above === -1) {
      arrives.push([place, true]);
    } else {
      below[above].push(place);
    }
  }
  const shut = new Set(closed);
  const sources = new Set(own);
  const without: number[] = [];
  for (const [place, comes] of arrives) {
    const supplied = sources.has(place) || comes;
    if (!supplied) {
      without.push(place);
    }
    const passes = supplied && ((inFront && sources.has(place)) || !shut.has(place));
    for (const other of below[place]) {
      arrives.push([other, passes]);
    }
  }
  return without.sort((one, other) => one - other);
}
