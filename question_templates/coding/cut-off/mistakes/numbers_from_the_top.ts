// misconception: goes through the places by their numbers, as if each were greater than the one above it
// hint: A place has a smaller number than the one above it. Is the one above known already when your code comes to it?
function cutOff(parents: number[], closed: number[], own: number[], inFront: boolean): number[] {
  const shut = new Set(closed);
  const sources = new Set(own);
  const passes = parents.map(() => true);
  const without: number[] = [];
  for (const [place, above] of parents.entries()) {
    let supplied = above === -1 || passes[above];
    if (inFront && shut.has(place)) {
      supplied = false;
    }
    if (sources.has(place)) {
      supplied = true;
    }
    if (!supplied) {
      without.push(place);
    }
    passes[place] = supplied && (inFront || !shut.has(place));
  }
  return without;
}
