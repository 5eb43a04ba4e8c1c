// misconception: goes through all departures one by one, also those at which nobody waits
// hint: The answers are right. How many departures does your code go through in a long time in which nobody comes?
function rideMoments(
  arrivals: number[],
  sizes: number[],
  room: number,
  every: number,
  patience: number,
): number[] {
  const moments = arrivals.map(() => -1);
  const line: number[] = [];
  let coming = 0;
  let now = 0;
  while (coming < arrivals.length || line.length > 0) {
    while (coming < arrivals.length && arrivals[coming] <= now) {
      if (sizes[coming] <= room) {
        line.push(coming);
      }
      coming++;
    }
    let left = room;
    while (line.length > 0) {
      const place = line[0];
      if (now - arrivals[place] <= patience) {
        if (sizes[place] > left) {
          break;
        }
        left -= sizes[place];
        moments[place] = now;
      }
      line.shift();
    }
    now += every;
  }
  return moments;
}
