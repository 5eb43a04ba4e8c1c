function shareOut(
  counts,
  start,
  step,
  moves,
  again,
) {
  counts = [...counts];
  const size = counts.length;
  // So many get something in each round, the one it is taken from last of all or never.
  const receivers = again ? size : size - 1;
  let at = start;
  for (let move = 0; move < moves && counts[at] > 0; move++) {
    const rounds = Math.floor(counts[at] / receivers);
    const rest = counts[at] % receivers;
    counts[at] = 0;
    for (let distance = 1; distance <= receivers; distance++) {
      counts[(at + distance) % size] += rounds + (distance <= rest ? 1 : 0);
    }
    at = (at + (rest === 0 ? receivers : rest) + step) % size;
  }
  return counts;
}
