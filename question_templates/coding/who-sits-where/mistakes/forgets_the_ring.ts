// misconception: treats a closed row like an open one
// hint: In a ring, who are the neighbours of the last place?
function firstOrder(
  names: string[],
  rivals: string[][],
  apart: number,
  _ring: boolean,
): string[] {
  const count = names.length;
  const minds = new Map<string, Set<string>>(names.map((name) => [name, new Set<string>()]));
  for (const [one, other] of rivals) {
    minds.get(one)?.add(other);
    minds.get(other)?.add(one);
  }
  const order: string[] = [];
  const used = new Set<string>();

  function fits(name: string): boolean {
    const place = order.length;
    const near = order.slice(Math.max(0, place - apart));
    return !near.some((other) => minds.get(name)?.has(other));
  }

  function fill(): boolean {
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
