// misconception: goes for the cheaper of the two next entries each time
// hint: Let the cheaper entry lead to a list whose next entries lie far away. What would the other entry have led to?
function cheapestOrder(
  first: number[],
  second: number[],
  start: number,
  up: number,
  down: number,
  turn: number,
): number {
  const lists = [first, second];
  const done = [0, 0];
  let last = -1;
  let level = start;
  let cost = 0;
  while (done[0] < first.length || done[1] < second.length) {
    let best = Infinity;
    let chosen = 0;
    for (const [which, entries] of lists.entries()) {
      if (done[which] < entries.length) {
        const target = entries[done[which]];
        let price = target > level ? up * (target - level) : down * (level - target);
        if (last !== -1 && which !== last) {
          price += turn;
        }
        if (price < best) {
          best = price;
          chosen = which;
        }
      }
    }
    level = lists[chosen][done[chosen]];
    done[chosen]++;
    last = chosen;
    cost += best;
  }
  return cost;
}
