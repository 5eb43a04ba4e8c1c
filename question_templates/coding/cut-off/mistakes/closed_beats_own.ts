// misconception: takes a place where something is closed for cut off, even if it has a source of its own
// hint: A place is listed both in `closed` and in `own`. What does the statement say about it?
/** Walk up from each place to the first one that is known, and note what was found on the way back. */
function cutOff(parents: number[], closed: number[], own: number[], inFront: boolean): number[] {
  const shut = new Set(closed);
  const sources = new Set(own);
  const has = new Map<number, boolean>();
  const passes = new Map<number, boolean>([[-1, true]]);
  for (let bottom = 0; bottom < parents.length; bottom++) {
    const path: number[] = [];
    let place = bottom;
    while (!passes.has(place)) {
      path.push(place);
      place = parents[place];
    }
    let flows = passes.get(place) === true;
    for (const one of path.reverse()) {
      let supplied = (sources.has(one) || flows) && !(inFront && shut.has(one));
      if (!inFront && shut.has(one)) {
        supplied = flows;
      }
      has.set(one, supplied);
      flows = supplied && (inFront || !shut.has(one));
      passes.set(one, flows);
    }
  }
  return [...parents.keys()].filter((place) => !has.get(place));
}
