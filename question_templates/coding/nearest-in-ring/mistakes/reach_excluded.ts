// misconception: does not take an entry that is exactly `reach` away
// hint: More than `reach` is too far. What about exactly as much?
function nearestInRing(ring: number[], moments: number[], reach: number): number[] {
  const size = ring.length;

  /** Give the first of so many places for which something holds that holds for all behind it. */
  function first(holds: (place: number) => boolean): number {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (holds(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  // From the oldest entry on, none is later than the last one of the list.
  const oldest = first((position) => ring[position] <= ring[size - 1]);
  const position = (place: number) => (oldest + place) % size;
  return moments.map((moment) => {
    const place = first((place) => ring[position(place)] >= moment);
    const before = position(Math.max(place - 1, 0));
    const after = position(Math.min(place, size - 1));
    const near = moment - ring[before] <= ring[after] - moment ? before : after;
    return Math.abs(ring[near] - moment) < reach ? near : -1;
  });
}
