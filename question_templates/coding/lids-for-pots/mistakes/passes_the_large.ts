// misconception: throws away what is too large for one, although it may fit a later one
// hint: The sizes asked for rise. Who may still need what is too large now?
function lidsForPots(pots: number[], lids: number[], least: number, most: number): number[] {
  const given: number[] = [];
  let place = 0;
  for (const pot of pots) {
    while (place < lids.length && lids[place] < pot + least) {
      place++;
    }
    if (place < lids.length && lids[place] <= pot + most) {
      given.push(place);
      place++;
    } else {
      given.push(-1);
      place++;
    }
  }
  return given;
}
