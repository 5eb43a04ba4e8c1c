// misconception: does not allow a difference of exactly `tilt`
// hint: Let the first one weigh exactly `tilt`. May it be put on?
function evenKeel(weights: number[], before: number[][], tilt: number, level: number): number[] {
  const waitsFor = weights.map(() => 0); // as sets of bits
  for (const [first, later] of before) {
    waitsFor[later - 1] |= 1 << (first - 1);
  }
  const everything = (1 << weights.length) - 1;
  const hopeless = new Set<number>();
  const order: number[] = [];

  /** Put on the rest after a beginning, of which only the set and the difference matter. */
  function complete(loaded: number, difference: number): boolean {
    if (loaded === everything) {
      return Math.abs(difference) <= level;
    }
    const condition = loaded * (tilt + 1) + Math.abs(difference);
    if (hopeless.has(condition)) {
      return false;
    }
    for (const [place, weight] of weights.entries()) {
      const bit = 1 << place;
      if ((loaded & bit) !== 0 || (waitsFor[place] & ~loaded) !== 0) {
        continue;
      }
      for (const side of [1, -1]) {
        const changed = difference + side * weight;
        if (Math.abs(changed) < tilt) {
          order.push(side * (place + 1));
          if (complete(loaded | bit, changed)) {
            return true;
          }
          order.pop();
        }
      }
    }
    hopeless.add(condition);
    return false;
  }

  complete(0, 0);
  return order;
}
