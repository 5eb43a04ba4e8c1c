const NEVER = 1e15;

function cheapestWatch(parents: number[], costs: number[], bothWays: boolean): number {
  const below: number[][] = parents.map(() => []);
  const order: number[] = [];
  for (const [place, parent] of parents.entries()) {
    if (parent < 0) {
      order.push(place);
    } else {
      below[parent].push(place);
    }
  }
  // What is added while we go through it has its turn, too.
  for (const place of order) {
    for (const child of below[place]) {
      order.push(child);
    }
  }

  const equipped: number[] = new Array(parents.length).fill(NEVER);
  const seenFromBelow: number[] = new Array(parents.length).fill(NEVER);
  const waiting: number[] = new Array(parents.length).fill(0);
  for (const place of order.toReversed()) {
    let price = costs[place] < 0 ? NEVER : costs[place];
    let alone = 0;
    let extra = NEVER;
    for (const child of below[place]) {
      const better = Math.min(equipped[child], seenFromBelow[child]);
      price += Math.min(better, waiting[child]);
      alone += better;
      extra = Math.min(extra, equipped[child] - better);
    }
    equipped[place] = Math.min(price, NEVER);
    waiting[place] = Math.min(alone, NEVER);
    seenFromBelow[place] = bothWays ? Math.min(alone + extra, NEVER) : NEVER;
  }
  let total = 0;
  for (const [place, parent] of parents.entries()) {
    if (parent < 0) {
      total += Math.min(equipped[place], seenFromBelow[place]);
    }
  }
  return total < NEVER ? total : -1;
}
