// misconception: takes room for those who have already given up
// hint: Somebody has given up before the departure. Does your code still count the room for them?
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
    const soonest = Math.ceil(arrival / every) * every;
    if (soonest > moment) {
      moment = soonest;
      left = room;
    }
    if (size > left) {
      moment += every;
      left = room;
    }
    if (moment - arrival <= patience) {
      moments.push(moment);
    } else {
      moments.push(-1);
    }
    left -= size;
  }
  return moments;
}
