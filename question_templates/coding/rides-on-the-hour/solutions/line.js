function rideMoments(
  arrivals,
  sizes,
  room,
  every,
  patience,
) {
  const moments = arrivals.map(() => -1);
  const coming = [...arrivals.keys()].filter((place) => sizes[place] <= room);
  let first = 0; // the front of the line in `coming`
  let next = 0; // the one who arrives next
  let now = 0;
  while (first < coming.length) {
    if (first === next) {
      // Nobody waits: go on to the first departure after the next arrival.
      now = Math.max(now, Math.ceil(arrivals[coming[next]] / every) * every);
    }
    while (next < coming.length && arrivals[coming[next]] <= now) {
      next++;
    }
    let left = room;
    while (first < next) {
      const place = coming[first];
      if (now - arrivals[place] <= patience) {
        if (sizes[place] > left) {
          break;
        }
        left -= sizes[place];
        moments[place] = now;
      }
      first++;
    }
    now += every;
  }
  return moments;
}
