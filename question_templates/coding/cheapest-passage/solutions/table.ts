/** What stands first in the order of its numbers comes out first. */
class Heap {
  items: number[][] = [];

  before(one: number[], other: number[]): boolean {
    return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
  }

  push(item: number[]): void {
    let place = this.items.length;
    this.items.push(item);
    while (place > 0) {
      const above = Math.floor((place - 1) / 2);
      if (!this.before(item, this.items[above])) {
        break;
      }
      this.items[place] = this.items[above];
      place = above;
    }
    this.items[place] = item;
  }

  pop(): number[] {
    const first = this.items[0];
    const item = this.items.pop() as number[];
    const count = this.items.length;
    if (count > 0) {
      let place = 0;
      while (2 * place + 1 < count) {
        let below = 2 * place + 1;
        if (below + 1 < count && this.before(this.items[below + 1], this.items[below])) {
          below++;
        }
        if (!this.before(this.items[below], item)) {
          break;
        }
        this.items[place] = this.items[below];
        place = below;
      }
      this.items[place] = item;
    }
    return first;
  }
}

/** Find the cheapest way to each place with each amount left, the amounts in a row for each place. */
function cheapestPassage(
  ways: number[][],
  rests: number[],
  reach: number,
  start: number,
  goal: number,
  bothWays: boolean,
): number {
  const leaving = new Map<number, number[][]>();
  const back = ways.map(([one, other, price, effort]) => [other, one, price, effort]);
  for (const way of bothWays ? [...ways, ...back] : ways) {
    const known = leaving.get(way[0]);
    if (known === undefined) {
      leaving.set(way[0], [way]);
    } else {
      known.push(way);
    }
  }
  const cheapest = rests.map((): number[] => new Array(reach + 1).fill(Infinity));
  cheapest[start][reach] = 0;
  const open = new Heap();
  open.push([0, start, reach]);
  while (open.items.length > 0) {
    const [paid, place, left] = open.pop();
    if (place === goal) {
      return paid;
    }
    const steps = (leaving.get(place) ?? []).map((
      [, other, price, effort],
    ) => [other, price, left - effort]);
    if (rests[place] !== -1) {
      steps.push([place, rests[place], reach]);
    }
    for (const [other, price, remaining] of steps) {
      if (remaining >= 0 && paid + price < cheapest[other][remaining]) {
        cheapest[other][remaining] = paid + price;
        open.push([paid + price, other, remaining]);
      }
    }
  }
  return -1;
}
