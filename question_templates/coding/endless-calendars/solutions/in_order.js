class Upcoming {
  series;
  line; // the next event of each series, in order, the first one at the end
  stopped = new Set();

  constructor(series) {
    this.series = series;
    this.line = series.map(([first], number) => [first, number]);
    this.line.sort((one, other) => this.later(one, other) ? -1 : 1);
  }

  next() {
    const found = this.peek();
    if (found !== null) {
      const [moment, number] = found;
      this.line.pop();
      this.enter(moment + this.series[number][1], number);
    }
    return found;
  }

  peek() {
    while (this.line.length > 0) {
      const [moment, number] = this.line[this.line.length - 1];
      if (!this.stopped.has(number)) {
        return [moment, number];
      }
      this.line.pop();
    }
    return null;
  }

  skipTo(moment) {
    const passed = [];
    while (this.line.length > 0 && this.line[this.line.length - 1][0] < moment) {
      passed.push(...this.line.splice(-1));
    }
    for (const [before, number] of passed) {
      const every = this.series[number][1];
      const rest = (moment - before) % every;
      this.enter(moment + (every - rest) % every, number);
    }
  }

  stop(number) {
    this.stopped.add(number);
  }

  later(one, other) {
    return one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);
  }

  enter(moment, number) {
    const last = this.series[number][2];
    if (last !== -1 && moment > last) {
      return;
    }
    let low = 0;
    let high = this.line.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.later(this.line[middle], [moment, number])) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    this.line.splice(low, 0, [moment, number]);
  }
}
