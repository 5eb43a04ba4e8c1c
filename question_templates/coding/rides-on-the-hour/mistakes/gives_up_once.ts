// misconception: checks the patience for the first possible departure only
// hint: Somebody does not fit and has to wait for one more departure. Is that not too long?
function rideMoments(
  arrivals: number[],
  sizes: number[],
  room: number,
  every: number,
  patience: number,
): number[] {
  const moments: number[] = [];
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
    if (moment - arrival <= patience) {
      if (size > left) {
        moment += every;
        left = room;
      }
      moments.push(moment);
      left -= size;
    } else {
      moments.push(-1);
    }
  }
  return moments;
}
