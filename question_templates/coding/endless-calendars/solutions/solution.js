class Upcoming {
  series;
  width = 1;
  moments; // of the next event of each series, if there is one
  winners; // for each pair of halves, the series that comes first; the whole is at 1

  constructor(series) {
    this.series = series;
    while (this.width < series.length) {
      this.width *= 2;
    }
    this.moments = new Array(this.width).fill(Infinity);
    this.winners = new Array(this.width).fill(0).concat([...this.moments.keys()]);
    for (const [number, [first]] of series.entries()) {
      this.moments[number] = first;
    }
    for (let node = this.width - 1; node > 0; node--) {
      this.play(node);
    }
  }

  next() {
    const found = this.peek();
    if (found !== null) {
      this.advance(1);
    }
    return found;
  }

  peek() {
    const number = this.winners[1];
    const moment = this.moments[number];
    return moment === Infinity ? null : [moment, number];
  }

  skipTo(moment) {
    while (this.moments[this.winners[1]] < moment) {
      const number = this.winners[1];
      const [, every] = this.series[number];
      this.advance(Math.ceil((moment - this.moments[number]) / every));
    }
  }

  stop(number) {
    this.set(number, Infinity);
  }

  advance(steps) {
    const number = this.winners[1];
    const [, every, last] = this.series[number];
    const moment = this.moments[number] + steps * every;
    this.set(number, last === -1 || moment <= last ? moment : Infinity);
  }

  set(number, moment) {
    this.moments[number] = moment;
    for (let node = (this.width + number) >> 1; node > 0; node >>= 1) {
      this.play(node);
    }
  }

  play(node) {
    const left = this.winners[2 * node];
    const right = this.winners[2 * node + 1];
    this.winners[node] = this.moments[left] <= this.moments[right] ? left : right;
  }
}
