/** Remember who was left, and the names near the open ends, of every beginning that leads nowhere. */
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
  // Nobody is farther from anybody than the row is long.
  const reach = Math.min(apart, count);
  const hopeless = new Set<string>();

  function inPeace(name: string, others: string[]): boolean {
    return !others.some((other) => minds.get(name)?.has(other));
  }

  function rest(left: string[], head: string[], tail: string[]): string[] | null {
    if (left.length === 0) {
      return [];
    }
    const state = JSON.stringify([left, head, tail]);
    if (hopeless.has(state)) {
      return null;
    }
    // Places still to be filled behind the next one.
    const after = left.length - 1;
    for (const name of left) {
      if (!inPeace(name, tail)) {
        continue;
      }
      if (ring && after < apart && !inPeace(name, head.slice(0, apart - after))) {
        continue;
      }
      const newHead = head.length >= reach || !ring ? head : [...head, name];
      const newTail = [...tail, name].slice(Math.max(0, tail.length + 1 - reach));
      const found = rest(left.filter((other) => other !== name), newHead, newTail);
      if (found !== null) {
        return [name, ...found];
      }
    }
    hopeless.add(state);
    return null;
  }

  return rest(names, [], []) ?? [];
}
