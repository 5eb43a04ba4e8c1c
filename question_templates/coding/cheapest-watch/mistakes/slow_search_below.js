// misconception: searches the whole list of parents for the places below each place
// hint: The rule is right. To find the places below one place you look at all of them; how often do you do that?
const NEVER = 1e15;

function cheapestWatch(parents, costs, bothWays) {
  function below(place) {
    const found = [];
    for (const [other, parent] of parents.entries()) {
      if (parent === place) {
        found.push(other);
      }
    }
    return found;
  }

  const order = below(-1);
  for (const place of order) {
    order.push(...below(place));
  }

  const equipped = new Array(parents.length).fill(NEVER);
  const seenFromBelow = new Array(parents.length).fill(NEVER);
  const waiting = new Array(parents.length).fill(0);
  for (const place of order.toReversed()) {
    let price = costs[place] < 0 ? NEVER : costs[place];
    let alone = 0;
    let extra = NEVER;
    for (const child of below(place)) {
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
