/** Bring the ring into the order of time once, and count back from there. */
function nearestInRing(ring: number[], moments: number[], reach: number): number[] {
  const oldest = ring.indexOf(ring.reduce((one, other) => Math.min(one, other)));
  const ordered = [...ring.slice(oldest), ...ring.slice(0, oldest)];
  return moments.map((moment) => {
    let place = 0;
    let behind = ordered.length;
    while (place < behind) {
      const middle = Math.floor((place + behind) / 2);
      if (ordered[middle] < moment) {
        place = middle + 1;
      } else {
        behind = middle;
      }
    }
    if (
      place === ordered.length ||
      (place > 0 && moment - ordered[place - 1] <= ordered[place] - moment)
    ) {
      place--;
    }
    const near = Math.abs(ordered[place] - moment) <= reach;
    return near ? (oldest + place) % ring.length : -1;
  });
}
