// misconception: trusts that a function may call itself once for each level, however many levels there are
// hint: The rule is right. What happens with a tree of thousands of levels, each with a single place?
const NEVER = 1e15;

function cheapestWatch(parents: number[], costs: number[], bothWays: boolean): number {
  const below: number[][] = parents.map(() => []);
  for (const [place, parent] of parents.entries()) {
    if (parent >= 0) {
      below[parent].push(place);
    }
  }

  function solve(place: number): number[] {
    let price = costs[place] < 0 ? NEVER : costs[place];
    let alone = 0;
    let extra = NEVER;
    for (const child of below[place]) {
      const [on, watched, waiting] = solve(child);
      const better = Math.min(on, watched);
      price += Math.min(better, waiting);
      alone += better;
      extra = Math.min(extra, on - better);
    }
    return [
      Math.min(price, NEVER),
      bothWays ? Math.min(alone + extra, NEVER) : NEVER,
      Math.min(alone, NEVER),
    ];
  }

  let total = 0;
  for (const [place, parent] of parents.entries()) {
    if (parent < 0) {
      const [on, watched] = solve(place);
      total += Math.min(on, watched);
    }
  }
  return total < NEVER ? total : -1;
}
