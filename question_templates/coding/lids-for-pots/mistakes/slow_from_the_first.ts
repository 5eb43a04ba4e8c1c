// misconception: begins at the first one of the other list for each, which is far too slow
// hint: How many sizes do you pass again and again, although they were too small before?
function lidsForPots(pots: number[], lids: number[], least: number, most: number): number[] {
  const given: number[] = [];
  const taken = new Set<number>();
  for (const pot of pots) {
    const fitting = lids
      .map((lid, place) => ({ lid, place }))
      .filter(({ lid, place }) => !taken.has(place) && pot + least <= lid && lid <= pot + most);
    if (fitting.length > 0) {
      given.push(fitting[0].place);
      taken.add(fitting[0].place);
    } else {
      given.push(-1);
    }
  }
  return given;
}
