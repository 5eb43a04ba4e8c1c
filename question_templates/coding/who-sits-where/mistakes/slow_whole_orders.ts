// misconception: builds complete orders and checks them only then
// hint: The result is right. How many complete orders begin with the same two rivals side by side, and do you look at all of them?
function firstOrder(
  names: string[],
  rivals: string[][],
  apart: number,
  ring: boolean,
): string[] {
  const count = names.length;

  function isAllowed(order: string[]): boolean {
    const place = new Map(order.map((name, position) => [name, position]));
    return rivals.every(([one, other]) => {
      let distance = Math.abs((place.get(one) ?? 0) - (place.get(other) ?? 0));
      if (ring) {
        distance = Math.min(distance, count - distance);
      }
      return distance > apart;
    });
  }

  function firstOf(begun: string[], left: string[]): string[] | null {
    if (left.length === 0) {
      return isAllowed(begun) ? begun : null;
    }
    for (const name of left) {
      const found = firstOf([...begun, name], left.filter((other) => other !== name));
      if (found !== null) {
        return found;
      }
    }
    return null;
  }

  return firstOf([], names) ?? [];
}
