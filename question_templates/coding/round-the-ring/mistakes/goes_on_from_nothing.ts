// misconception: goes on with the next place when there is nothing to give, although the game is over
// hint: It is the turn of a place with nothing in it. How many moves are made after that?
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
  for (let move = 0; move < moves; move++) {
    if (counts[at] === 0) {
      at = (at + 1) % size;
      continue;
    }
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
