// misconception: counts the steps to the next move from the place that was emptied
// hint: From which place are the steps to the next move counted, the one that was emptied or the one that got the last?
function shareOut(
  counts,
  start,
  step,
  moves,
  again,
) {
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
    at = (at + step) % size;
  }
  return counts;
}
