// misconception: lets a place count as watched from below although none of the places below is equipped
// hint: Take a single place with nothing above and nothing below. Who watches it, and what does your code say it costs?
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

  const equipped = new Array(parents.length).fill(NEVER);
  const watched = new Array(parents.length).fill(NEVER);
  for (const place of order.toReversed()) {
    let price = costs[place] < 0 ? NEVER : costs[place];
    let rest = 0;
    for (const child of below[place]) {
      const better = Math.min(equipped[child], watched[child]);
      price += better;
      rest += bothWays ? better : equipped[child];
    }
    equipped[place] = Math.min(price, NEVER);
    watched[place] = Math.min(rest, NEVER);
  }
  let total = 0;
  for (const [place, parent] of parents.entries()) {
    if (parent < 0) {
      total += Math.min(equipped[place], watched[place]);
    }
  }
  return total < NEVER ? total : -1;
}
