/**
 * Take away lowest places one by one, and let each add what it means to the place above.
 *
 * For each place: `on` if it is equipped, `safe` if it is watched by something at or below it, `open`
 * if everything below it is watched, whether it is itself or not.
 */
function cheapestWatch(parents: number[], costs: number[], bothWays: boolean): number {
  const missing: number[] = new Array(parents.length).fill(0);
  for (const parent of parents) {
    if (parent >= 0) {
      missing[parent]++;
    }
  }
  const onBase: number[] = new Array(parents.length).fill(0);
  const noneOn: number[] = new Array(parents.length).fill(0); // all below are safe
  const oneOn: number[] = new Array(parents.length).fill(Infinity); // and one of them is equipped
  let total = 0;
  const ready = parents.map((_, place) => place).filter((place) => missing[place] === 0);
  while (ready.length > 0) {
    const place = ready.pop() as number;
    const on = costs[place] < 0 ? Infinity : costs[place] + onBase[place];
    const safe = bothWays ? Math.min(on, oneOn[place]) : on;
    const open = Math.min(safe, noneOn[place]);
    const parent = parents[place];
    if (parent < 0) {
      total += safe;
      continue;
    }
    onBase[parent] += open;
    oneOn[parent] = Math.min(oneOn[parent] + safe, noneOn[parent] + on);
    noneOn[parent] += safe;
    missing[parent]--;
    if (missing[parent] === 0) {
      ready.push(parent);
    }
  }
  return total === Infinity ? -1 : total;
}
