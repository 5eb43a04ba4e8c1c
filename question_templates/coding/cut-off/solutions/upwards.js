/** Walk up from each place to the first one that is known, and note what was found on the way back. */
function cutOff(parents, closed, own, inFront) {
  const shut = new Set(closed);
  const sources = new Set(own);
  const has = new Map();
  const passes = new Map([[-1, true]]);
  for (let bottom = 0; bottom < parents.length; bottom++) {
    const path = [];
    let place = bottom;
    while (!passes.has(place)) {
      path.push(place);
      place = parents[place];
    }
    let flows = passes.get(place) === true;
    for (const one of path.reverse()) {
      const supplied = sources.has(one) || (flows && !(inFront && shut.has(one)));
      has.set(one, supplied);
      flows = supplied && (inFront || !shut.has(one));
      passes.set(one, flows);
    }
  }
  return [...parents.keys()].filter((place) => !has.get(place));
}
