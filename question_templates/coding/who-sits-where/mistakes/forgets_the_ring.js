// misconception: treats a closed row like an open one
// hint: In a ring, who are the neighbours of the last place?
function firstOrder(names, rivals, apart, _ring) {
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
    const near = order.slice(Math.max(0, place - apart));
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
