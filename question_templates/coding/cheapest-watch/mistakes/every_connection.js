// misconception: believes that of any two connected places at least one has to be equipped
// hint: A chain of three places: is one in the middle enough? And of six, may two neighbours both be without?
const NEVER = 1e15;

function cheapestWatch(parents, costs, bothWays) {
  const below = parents.map(() => []);
  const order = [];
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

  const on = new Array(parents.length).fill(NEVER);
  const off = new Array(parents.length).fill(0);
  for (const place of order.toReversed()) {
    let price = costs[place] < 0 ? NEVER : costs[place];
    let without = 0;
    for (const child of below[place]) {
      price += Math.min(on[child], off[child]);
      without += on[child];
    }
    on[place] = Math.min(price, NEVER);
    off[place] = Math.min(without, NEVER);
  }
  let total = 0;
  for (const [place, parent] of parents.entries()) {
    if (parent < 0) {
      const alone = !bothWays || below[place].length === 0;
      total += alone ? on[place] : Math.min(on[place], off[place]);
    }
  }
  return total < NEVER ? total : -1;
}
