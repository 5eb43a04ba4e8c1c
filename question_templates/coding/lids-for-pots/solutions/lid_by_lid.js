/** Offer each lid to the first pot that has not passed on all before it. */
function lidsForPots(pots, lids, least, most) {
  const given = pots.map(() => -1);
  let waiting = 0;
  for (const [place, lid] of lids.entries()) {
    while (waiting < pots.length && pots[waiting] + most < lid) {
      waiting++;
    }
    if (waiting < pots.length && pots[waiting] + least <= lid) {
      given[waiting] = place;
      waiting++;
    }
  }
  return given;
}
