// misconception: gives the largest that fits instead of the smallest
// hint: Several fit, and all are still there. Which one is to be given?
function lidsForPots(pots, lids, least, most) {
  const given = [];
  const free = [];
  let place = 0;
  for (const pot of pots) {
    while (place < lids.length && lids[place] <= pot + most) {
      free.push(place);
      place++;
    }
    const last = free.at(-1);
    if (last !== undefined && lids[last] >= pot + least) {
      given.push(last);
      free.pop();
    } else {
      given.push(-1);
    }
  }
  return given;
}
