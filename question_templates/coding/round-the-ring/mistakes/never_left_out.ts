// misconception: gives to the place itself in every round, whatever `again` says
// hint: Let there be more than one round while `again` does not hold. What does the place itself get?
function shareOut(
  counts: number[],
  start: number,
  step: number,
  moves: number,
  _again: boolean,
): number[] {
  counts = [...counts];
  const size = counts.length;
  const receivers = size;
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
