// misconception: takes the best of a line wherever it stands, not what is at the front
// hint: The best of all stands behind another one. Can it be reached in the first turn?
/** What comes first by value, then by number, comes out first. */
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

function whoseTurn(lines: number[][], pause: number, greatest: boolean): number[] {
  const sign = greatest ? -1 : 1;
  lines = lines.map((line) => [...line].sort((one, other) => sign * (one - other)));
  const ready = new Heap();
  for (const [number, line] of lines.entries()) {
    if (line.length > 0) {
      ready.push([sign * line[0], number]);
    }
  }
  const pausing: [number, number][] = []; // [turn of return, number], in this order
  let returned = 0;
  const taken = lines.map(() => 0);
  const chosen: number[] = [];
  while (ready.items.length > 0 || returned < pausing.length) {
    if (returned < pausing.length && pausing[returned][0] === chosen.length) {
      const back = pausing[returned++][1];
      ready.push([sign * lines[back][taken[back]], back]);
    }
    if (ready.items.length === 0) {
      chosen.push(-1);
      continue;
    }
    const number = ready.pop()[1];
    chosen.push(number);
    taken[number]++;
    if (taken[number] < lines[number].length) {
      pausing.push([chosen.length + pause, number]);
    }
  }
  return chosen;
}
