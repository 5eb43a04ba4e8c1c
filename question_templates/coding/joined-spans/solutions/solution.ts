function joinedSpans(spans: number[][], gap: number, shortest: number): number[][] {
  const ordered = [...spans].sort((one, other) => one[0] - other[0]);
  const joined: number[][] = [];
  for (const [start, end] of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && start - last[1] <= gap) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined.filter(([start, end]) => end - start >= shortest);
}
