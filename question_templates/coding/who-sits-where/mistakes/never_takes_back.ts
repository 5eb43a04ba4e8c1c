// misconception: takes the first name that fits on each place and gives up when none does
// hint: When nobody fits on the next place, was every earlier choice forced?
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
  for (let place = 0; place < count; place++) {
    const near = order.slice(Math.max(0, place - apart));
    if (ring) {
      near.push(...order.slice(0, Math.max(0, place + apart - count + 1)));
    }
    const next = names.find((name) =>
      !order.includes(name) && !near.some((other) => minds.get(name)?.has(other))
    );
    if (next === undefined) {
      return [];
    }
    order.push(next);
  }
  return order;
}
