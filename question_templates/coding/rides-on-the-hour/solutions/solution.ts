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
