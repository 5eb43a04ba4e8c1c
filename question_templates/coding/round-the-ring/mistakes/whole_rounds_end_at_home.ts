// misconception: takes the place itself for the last one to get something after whole rounds, also when it is left out
// hint: The things last exactly for whole rounds, and the place itself is left out. Who gets the last one?
function shareOut(
  counts: number[],
  start: number,
  step: number,
  moves: number,
  again: boolean,
): number[] {
  counts = [...counts];
  const size = counts.length;
  const receivers = again ? size : size - 1;
  let at = start;
  for (let move = 0; move < moves && counts[at] > 0; move++) {
    const rounds = Math.floor(counts[at] / receivers);
    const rest = counts[at] % receivers;
    counts[at] = 0;
    for (let distance = 1; distance <= receivers; distance++) {
      counts[(at + distance) % size] += rounds + (distance <= rest ? 1 : 0);
    }
    at = (at + rest + step) % size;
  }
  return counts;
}
