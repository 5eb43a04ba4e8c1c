// misconception: believes that the spans come ordered by their start
// hint: Shuffle the spans of an example. Does your result stay the same?
function joinedSpans(spans: number[][], gap: number, shortest: number): number[][] {
  const joined: number[][] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && start - last[1] <= gap) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined.filter(([start, end]) => end - start >= shortest);
}
