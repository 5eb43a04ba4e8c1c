// misconception: takes a place for still taken at the very moment from which on it can be taken again
// hint: One leaves, and the next one comes exactly `pause` later. Is there room by the rules, and by your code?
/** What `before` puts first comes out first. */
class Heap<T> {
  items: T[] = [];
  before: (one: T, other: T) => boolean;

  constructor(before: (one: T, other: T) => boolean) {
    this.before = before;
  }

  push(item: T): void {
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

  pop(): T {
    const first = this.items[0];
    const item = this.items.pop() as T;
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

function fewestRefusals(wishes: number[][], places: number[][], pause: number): number {
  const moments = places.map(([moment, number]) => ({ moment, what: 1, which: number }));
  for (const [index, [start, end]] of wishes.entries()) {
    moments.push({ moment: end + pause, what: 3, which: index });
    moments.push({ moment: start, what: 2, which: index });
  }
  moments.sort((one, other) => one.moment - other.moment || one.what - other.what);
  const byEnd = new Heap<number>((one, other) =>
    wishes[one][1] > wishes[other][1] || (wishes[one][1] === wishes[other][1] && one < other)
  );
  const here = new Set<number>();
  let allowed = 0;
  let refused = 0;
  for (const { what, which } of moments) {
    if (what === 3) {
      here.delete(which);
    } else if (what === 1) {
      allowed = which;
    } else {
      here.add(which);
      byEnd.push(which);
    }
    while (here.size > allowed) {
      here.delete(byEnd.pop());
      refused++;
    }
  }
  return refused;
}
