// misconception: hands out one after the other, however many there are
// hint: The result is right. How long does one move take when there are a thousand million to be given away?
function shareOut(
  counts: number[],
  start: number,
  step: number,
  moves: number,
  again: boolean,
): number[] {
  counts = [...counts];
  let at = start;
  for (let move = 0; move < moves && counts[at] > 0; move++) {
    let taken = counts[at];
    counts[at] = 0;
    let place = at;
    while (taken > 0) {
      place = (place + 1) % counts.length;
      if (place !== at || again) {
        counts[place]++;
        taken--;
      }
    }
    at = (place + step) % counts.length;
  }
  return counts;
}
