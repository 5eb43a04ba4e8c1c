// misconception: brings all series into order again for each call
// hint: The answers are right. How many series have changed since the last call, and how many does your code look at?
class Upcoming {
  series: number[][];
  moments = new Map<number, number>();

  constructor(series: number[][]) {
    this.series = series;
    for (const [number, [first]] of series.entries()) {
      this.moments.set(number, first);
    }
  }

  next(): number[] | null {
    const found = this.peek();
    if (found !== null) {
      this.advance(found[1], 1);
    }
    return found;
  }

  peek(): number[] | null {
    const events = [...this.moments].map(([number, moment]) => [moment, number]);
    events.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return events.length > 0 ? events[0] : null;
  }

  skipTo(moment: number): void {
    for (const [number, before] of [...this.moments]) {
      if (before < moment) {
        this.advance(number, Math.ceil((moment - before) / this.series[number][1]));
      }
    }
  }

  stop(number: number): void {
    this.moments.delete(number);
  }

  advance(number: number, steps: number): void {
    const [, every, last] = this.series[number];
    const moment = (this.moments.get(number) ?? 0) + steps * every;
    if (last !== -1 && moment > last) {
      this.moments.delete(number);
    } else {
      this.moments.set(number, moment);
    }
  }
}
