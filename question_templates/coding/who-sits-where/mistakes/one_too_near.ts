// misconception: takes the distance of two positions for the number of others between them
// hint: Positions 3 and 5 differ by two. How many others are between them?
function firstOrder(
  names: string[],
  rivals: string[][],
  apart: number,
  ring: boolean,
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
    const near = order.slice(Math.max(0, place - apart + 1));
    if (ring) {
      near.push(...order.slice(0, Math.max(0, place + apart - count)));
    }
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
