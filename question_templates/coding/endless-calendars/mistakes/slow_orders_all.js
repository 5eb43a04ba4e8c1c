// misconception: brings all series into order again for each call
// hint: The answers are right. How many series have changed since the last call, and how many does your code look at?
class Upcoming {
  series;
  moments = new Map();

  constructor(series) {
    this.series = series;
    for (const [number, [first]] of series.entries()) {
      this.moments.set(number, first);
    }
  }

  next() {
    const found = this.peek();
    if (found !== null) {
      this.advance(found[1], 1);
    }
    return found;
  }

  peek() {
    const events = [...this.moments].map(([number, moment]) => [moment, number]);
    events.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return events.length > 0 ? events[0] : null;
  }

  skipTo(moment) {
    for (const [number, before] of [...this.moments]) {
      if (before < moment) {
        this.advance(number, Math.ceil((moment - before) / this.series[number][1]));
      }
    }
  }

  stop(number) {
    this.moments.delete(number);
  }

  advance(number, steps) {
    const [, every, last] = this.series[number];
    const moment = (this.moments.get(number) ?? 0) + steps * every;
    if (last !== -1 && moment > last) {
      this.moments.delete(number);
    } else {
      this.moments.set(number, moment);
    }
  }
}
