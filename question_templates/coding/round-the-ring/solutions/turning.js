function shareOut(
  counts,
  start,
  step,
  moves,
  again,
) {
  const size = counts.length;
  const turn = (ring, by) => [
    ...ring.slice(by % size),
    ...ring.slice(0, by % size),
  ];
  // The ring is turned so that the place of the move stands in front.
  let ring = turn(counts, start);
  let turned = start;
  while (moves > 0 && ring[0] > 0) {
    moves--;
    const [taken, ...others] = ring;
    const receivers = again ? [...others, 0] : others;
    const rest = taken % receivers.length;
    const rounds = (taken - rest) / receivers.length;
    const filled = receivers.map((count, place) => count + rounds + (place < rest ? 1 : 0));
    const last = (rest === 0 ? receivers.length : rest) + step;
    ring = turn(again ? filled : [...filled, 0], last - 1);
    turned += last;
  }
  return turn(ring, size - turned % size);
}
