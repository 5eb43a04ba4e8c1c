// misconception: looks only at the place itself and at the one directly above it
// hint: Something is closed two steps further up. What does your code say about the place, and who told it?
function cutOff(parents: number[], closed: number[], own: number[], inFront: boolean): number[] {
  const shut = new Set(closed);
  const sources = new Set(own);
  const without: number[] = [];
  for (const [place, above] of parents.entries()) {
    let stopped = inFront && shut.has(place);
    if (shut.has(above) && !(inFront && sources.has(above))) {
      stopped = true;
    }
    if (stopped && !sources.has(place)) {
      without.push(place);
    }
  }
  return without;
}
