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
  const lacks = parents.map(() => false);
  for (const [place, comes] of arrives) {
    const supplied = sources.has(place) || (comes && !(inFront && shut.has(place)));
    lacks[place] = !supplied;
    const passes = supplied && (inFront || !shut.has(place));
    for (const other of below[place]) {
      arrives.push([other, passes]);
    }
  }
  return lacks.flatMap((lacking, place) => (lacking ? [place] : []));
}
