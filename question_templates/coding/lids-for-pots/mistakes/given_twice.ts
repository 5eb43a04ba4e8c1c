// misconception: gives the same one out again
// hint: Can a position be twice in your result?
function lidsForPots(pots: number[], lids: number[], least: number, most: number): number[] {
  const given: number[] = [];
  let place = 0;
  for (const pot of pots) {
    while (place < lids.length && lids[place] < pot + least) {
      place++;
    }
    if (place < lids.length && lids[place] <= pot + most) {
      given.push(place);
    } else {
      given.push(-1);
    }
  }
  return given;
}
