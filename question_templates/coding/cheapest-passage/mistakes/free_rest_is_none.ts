// misconception: takes a rest that costs nothing for a place without one
// hint: Which numbers in `rests` say that there is none, and which of them does your condition let through?
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

function cheapestPassage(
  ways: number[][],
  rests: number[],
  reach: number,
  start: number,
  goal: number,
  bothWays: boolean,
): number {
  const leaving: number[][][] = rests.map(() => []);
  for (const [one, other, price, effort] of ways) {
    leaving[one].push([other, price, effort]);
    if (bothWays) {
      leaving[other].push([one, price, effort]);
    }
  }
  // Possibilities come out by price: one that used no less than an earlier one is of no use.
  const leastUsed = rests.map(() => reach + 1);
  const possible = new Heap();
  possible.push([0, 0, start]);
  while (possible.items.length > 0) {
    const [paid, used, place] = possible.pop();
    if (used >= leastUsed[place]) {
      continue;
    }
    if (place === goal) {
      return paid;
    }
    leastUsed[place] = used;
    if (rests[place] > 0) {
      possible.push([paid + rests[place], 0, place]);
    }
    for (const [other, price, effort] of leaving[place]) {
      possible.push([paid + price, used + effort, other]);
    }
  }
  return -1;
}
