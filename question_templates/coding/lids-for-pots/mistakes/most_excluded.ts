// misconception: does not take what is larger by exactly the greatest difference
// hint: What if a size is larger by exactly `most`?
function lidsForPots(pots: number[], lids: number[], least: number, most: number): number[] {
  const given: number[] = [];
  let place = 0;
  for (const pot of pots) {
    while (place < lids.length && lids[place] < pot + least) {
      place++;
    }
    if (place < lids.length && lids[place] < pot + most) {
      given.push(place);
      place++;
    } else {
      given.push(-1);
    }
  }
  return given;
}
