// misconception: takes the distance of two positions for the number of others between them
// hint: Positions 3 and 5 differ by two. How many others are between them?
function firstOrder(names, rivals, apart, ring) {
  const count = names.length;
  const minds = new Map(names.map((name) => [name, new Set()]));
  for (const [one, other] of rivals) {
    minds.get(one)?.add(other);
    minds.get(other)?.add(one);
  }
  const order = [];
  const used = new Set();

  function fits(name) {
    const place = order.length;
    const near = order.slice(Math.max(0, place - apart + 1));
    if (ring) {
      near.push(...order.slice(0, Math.max(0, place + apart - count)));
    }
    return !near.some((other) => minds.get(name)?.has(other));
  }

  function fill() {
    if (order.length === count) {
      return true;
    }
    for (const name of names) {
      if (!used.has(name) && fits(name)) {
        used.add(name);
        order.push(name);
        if (fill()) {
          return true;
        }
        order.pop();
        used.delete(name);
      }
    }
    return false;
  }

  return fill() ? order : [];
}
