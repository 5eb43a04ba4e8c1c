// misconception: goes on to a dead end with every walk, even if that costs more than it brings
// hint: Behind a good place there is a bad one and nothing else. Where does the best walk end, and where does yours?
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
  const rows = towards.map(() => []);
  let best = -Infinity;
  for (const place of order.reverse()) {
    let parts = new Array(limit + 1).fill(behind[place].length > 0 ? -Infinity : 0);
    const room = isHard.has(place) ? limit - 1 : limit;
    let bestHere = room < 0 ? -Infinity : 0;
    for (const other of behind[place]) {
      const row = rows[other];
      for (let used = 0; used <= room; used++) {
        bestHere = Math.max(bestHere, row[used], parts[used] + row[room - used]);
      }
      parts = parts.map((part, used) => Math.max(part, row[used]));
    }
    best = Math.max(best, bestHere + worth[place]);
    if (isHard.has(place)) {
      parts = [-Infinity, ...parts.slice(0, limit)];
    }
    rows[place] = parts.map((part) => part + worth[place]);
  }
  return best === -Infinity ? null : best;
}
