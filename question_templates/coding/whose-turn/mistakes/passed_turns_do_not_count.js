// misconception: does not count the turns that passed with nothing done as part of the pause
// hint: In two turns nothing could be taken. Are they part of the pause of the lines that wait?
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
  let left = 0;
  for (const [number, line] of lines.entries()) {
    left += line.length;
    if (line.length > 0) {
      ready.push([sign * line[0], number]);
    }
  }
  let last = [];
  const taken = lines.map(() => 0);
  const chosen = [];
  while (left > 0) {
    if (ready.items.length === 0) {
      // Everybody pauses: the one that has paused longest is let in after the rest of its pause.
      for (let turn = last.length; turn < pause + 1; turn++) {
        chosen.push(-1);
      }
      const first = last.shift();
      ready.push([sign * lines[first][taken[first]], first]);
      continue;
    }
    const number = ready.pop()[1];
    chosen.push(number);
    left--;
    taken[number]++;
    last.push(number);
    if (last.length > pause) {
      const back = last.shift();
      if (taken[back] < lines[back].length) {
        ready.push([sign * lines[back][taken[back]], back]);
      }
    }
    last = last.filter((one) => taken[one] < lines[one].length);
  }
  return chosen;
}
