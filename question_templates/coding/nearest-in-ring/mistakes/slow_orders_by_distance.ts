// misconception: puts all entries in order of their distance for each moment, which is far too slow
// hint: How many entries do you touch for one moment? What do you know about them before the first moment comes?
function nearestInRing(ring: number[], moments: number[], reach: number): number[] {
  return moments.map((moment) => {
    const distance = (place: number) => Math.abs(ring[place] - moment);
    const byDistance = ring.map((_, place) => place);
    byDistance.sort((one, other) => distance(one) - distance(other) || ring[one] - ring[other]);
    return distance(byDistance[0]) <= reach ? byDistance[0] : -1;
  });
}
