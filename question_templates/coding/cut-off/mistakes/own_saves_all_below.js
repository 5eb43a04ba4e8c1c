// misconception: thinks that everything below a source is supplied, whatever is closed in between
// hint: Below a source something is closed again. Does anything get past it?
function cutOff(parents, closed, own, inFront) {
  const shut = new Set(closed);
  const sources = new Set(own);
  const below = parents.map(() => []);
  const todo = [];
  for (const [place, above] of parents.entries()) {
    if (above === -1) {
      todo.push([place, true, false]);
    } else {
      below[above].push(place);
    }
  }
  const without = [];
  for (const [place, comes, before] of todo) {
    const saved = before || sources.has(place);
    const flows = comes && !(inFront && shut.has(place));
    if (!flows && !saved) {
      without.push(place);
    }
    const passes = flows && !shut.has(place);
    for (const other of below[place]) {
      todo.push([other, passes, saved]);
    }
  }
  return without.sort((one, other) => one - other);
}
