// misconception: answers for each place by a call for every place behind it, as deep as the network goes
// hint: How many calls are open at the same time when all the places lie in one long line?
function richestWalk(
  towards: number[],
  worth: number[],
  hard: number[],
  limit: number,
): number | null {
  const behind: number[][] = towards.map(() => []);
  let entrance = -1;
  for (const [place, other] of towards.entries()) {
    if (other === -1) {
      entrance = place;
    } else {
      behind[other].push(place);
    }
  }
  const isHard = new Set(hard);
  let best = -Infinity;

  function rowOf(place: number): number[] {
    let parts: number[] = new Array(limit + 1).fill(0);
    const room = isHard.has(place) ? limit - 1 : limit;
    if (room >= 0) {
      best = Math.max(best, worth[place]);
    }
    for (const other of behind[place]) {
      const row = rowOf(other);
      for (let used = 0; used <= room; used++) {
        best = Math.max(best, worth[place] + parts[used] + row[room - used]);
      }
      parts = parts.map((part, used) => Math.max(part, row[used]));
    }
    if (isHard.has(place)) {
      parts = [-Infinity, ...parts.slice(0, limit)];
    }
    return parts.map((part) => part + worth[place]);
  }

  if (entrance !== -1) {
    rowOf(entrance);
  }
  return best === -Infinity ? null : best;
}
