// misconception: prefers the greatest number among equal ones when the greatest value is wanted
// hint: Two equal values stand in front, and `greatest` is true. Which of the two numbers does your comparison put first?
/** What comes first by value, then by number, comes out first. */
class Heap {
  items = [];

  before(one, other) {
    return one[0] < other[0] || (one[0] === other[0] && one[1] < other[1]);
  }

  push(item) {
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

  pop() {
    const first = this.items[0];
    const item = this.items.pop();
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

function whoseTurn(lines, pause, greatest) {
  const sign = greatest ? -1 : 1;
  const ready = new Heap();
  for (const [number, line] of lines.entries()) {
    if (line.length > 0) {
      ready.push([sign * line[0], sign * number]);
    }
  }
  const pausing = []; // [turn of return, number], in this order
  let returned = 0;
  const taken = lines.map(() => 0);
  const chosen = [];
  while (ready.items.length > 0 || returned < pausing.length) {
    if (returned < pausing.length && pausing[returned][0] === chosen.length) {
      const back = pausing[returned++][1];
      ready.push([sign * lines[back][taken[back]], sign * back]);
    }
    if (ready.items.length === 0) {
      chosen.push(-1);
      continue;
    }
    const number = sign * ready.pop()[1];
    chosen.push(number);
    taken[number]++;
    if (taken[number] < lines[number].length) {
      pausing.push([chosen.length + pause, number]);
    }
  }
  return chosen;
}
