// misconception: takes every connection for mutual and never looks at `bothWays`
// hint: When it works one way only, who can watch the topmost place? Compare your answer for both values of `bothWays`.
const NEVER = 1e15;

function cheapestWatch(parents: number[], costs: number[], _bothWays: boolean): number {
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
    seenFromBelow[place] = Math.min(alone + extra, NEVER);
  }
  let total = 0;
  for (const [place, parent] of parents.entries()) {
    if (parent < 0) {
      total += Math.min(equipped[place], seenFromBelow[place]);
    }
  }
  return total < NEVER ? total : -1;
}
