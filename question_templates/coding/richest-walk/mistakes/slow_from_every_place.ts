// misconception: walks through the whole network anew from every place
// hint: The result is right. What do walks from two neighbouring places have in common?
function richestWalk(
  towards: number[],
  worth: number[],
  hard: number[],
  limit: number,
): number | null {
  const linked: number[][] = towards.map(() => []);
  for (const [place, other] of towards.entries()) {
    if (other !== -1) {
      linked[place].push(other);
      linked[other].push(place);
    }
  }
  const isHard = new Set(hard);
  let best: number | null = null;
  for (let first = 0; first < towards.length; first++) {
    const todo = [[first, -1, 0, 0]];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const [place, before] = next;
      const used = next[2] + (isHard.has(place) ? 1 : 0);
      const total = next[3] + worth[place];
      if (used > limit) {
        continue;
      }
      best = best === null ? total : Math.max(best, total);
      for (const other of linked[place]) {
        if (other !== before) {
          todo.push([other, place, used, total]);
        }
      }
    }
  }
  return best;
}
