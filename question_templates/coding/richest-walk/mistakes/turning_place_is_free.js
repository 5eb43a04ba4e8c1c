// misconception: forgets that the place at which the two parts meet may be hard itself
// hint: Let the place at which the walk turns be hard. Where does your code count it?
function richestWalk(towards, worth, hard, limit) {
  const behind = towards.map(() => []);
  const order = [];
  for (const [place, other] of towards.entries()) {
    if (other === -1) {
      order.push(place);
    } else {
      behind[other].push(place);
    }
  }
  for (const place of order) {
    order.push(...behind[place]);
  }
  const isHard = new Set(hard);

  /** Put a place in front of the walks that begin behind it. */
  function inFront(place, row) {
    const shifted = isHard.has(place) ? [-Infinity, ...row.slice(0, limit)] : row;
    return shifted.map((value) => value + worth[place]);
  }

  const rows = towards.map(() => []);
  let best = -Infinity;
  for (const place of order.reverse()) {
    // walks[k]: the best one from here, away from the entrance, with at most k hard places.
    let walks = inFront(place, new Array(limit + 1).fill(0));
    for (const other of behind[place]) {
      const row = rows[other];
      for (let used = 0; used <= limit; used++) {
        const withThis = Math.min(limit, used + (isHard.has(place) ? 1 : 0));
        best = Math.max(best, walks[withThis] + row[limit - used]);
      }
      const longer = inFront(place, row);
      walks = walks.map((value, used) => Math.max(value, longer[used]));
    }
    best = Math.max(best, walks[limit]);
    rows[place] = walks;
  }
  return best === -Infinity ? null : best;
}
