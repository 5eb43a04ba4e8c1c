// misconception: lets those who arrive at the moment of a departure wait for the next one
// hint: Read the last of the rules once more and try an arrival at exactly a multiple of `every`.
function rideMoments(
  arrivals,
  sizes,
  room,
  every,
  patience,
) {
  const moments = [];
  let moment = 0;
  let left = room;
  for (const [place, arrival] of arrivals.entries()) {
    const size = sizes[place];
    if (size > room) {
      moments.push(-1);
      continue;
    }
    const soonest = (Math.floor(arrival / every) + 1) * every;
    if (soonest > moment) {
      moment = soonest;
      left = room;
    }
    if (size > left && moment - arrival <= patience) {
      moment += every;
      left = room;
    }
    if (moment - arrival <= patience) {
      moments.push(moment);
      left -= size;
    } else {
      moments.push(-1);
    }
  }
  return moments;
}
