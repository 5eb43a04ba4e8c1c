// misconception: lets people give up who have waited exactly as long as their patience lasts
// hint: What do you do with somebody whose wait is exactly `patience`?
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
    if (size > left && moment - arrival < patience) {
      moment += every;
      left = room;
    }
    if (moment - arrival < patience) {
      moments.push(moment);
      left -= size;
    } else {
      moments.push(-1);
    }
  }
  return moments;
}
