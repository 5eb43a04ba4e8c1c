function lidsForPots(pots, lids, least, most) {
  const given = [];
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
    }
  }
  return given;
}
