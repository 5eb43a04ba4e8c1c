// misconception: lets every series go on at the very moment that is skipped to
// hint: A series begins at 3 with steps of 5. After skipping to 10, when is its next event?
class Upcoming {
  series: number[][];
  width = 1;
  moments: number[]; // of the next event of each series, if there is one
  winners: number[]; // for each pair of halves, the series that comes first; the whole is at 1

  constructor(series: number[][]) {
    this.series = series;
    while (this.width < series.length) {
      this.width *= 2;
    }
    this.moments = new Array<number>(this.width).fill(Infinity);
    this.winners = new Array<number>(this.width).fill(0).concat([...this.moments.keys()]);
    for (const [number, [first]] of series.entries()) {
      this.moments[number] = first;
    }
    for (let node = this.width - 1; node > 0; node--) {
      this.play(node);
    }
  }

  next(): number[] | null {
    const found = this.peek();
    if (found !== null) {
      this.advance(1);
    }
    return found;
  }

  peek(): number[] | null {
    const number = this.winners[1];
    const moment = this.moments[number];
    return moment === Infinity ? null : [moment, number];
  }

  skipTo(moment: number): void {
    while (this.moments[this.winners[1]] < moment) {
      const number = this.winners[1];
      const last = this.series[number][2];
      this.set(number, last === -1 || moment <= last ? moment : Infinity);
    }
  }

  stop(number: number): void {
    this.set(number, Infinity);
  }

  advance(steps: number): void {
    const number = this.winners[1];
    const [, every, last] = this.series[number];
    const moment = this.moments[number] + steps * every;
    this.set(number, last === -1 || moment <= last ? moment : Infinity);
  }

  set(number: number, moment: number): void {
    this.moments[number] = moment;
    for (let node = (this.width + number) >> 1; node > 0; node >>= 1) {
      this.play(node);
    }
  }

  play(node: number): void {
    const left = this.winners[2 * node];
    const right = this.winners[2 * node + 1];
    this.winners[node] = this.moments[left] <= this.moments[right] ? left : right;
  }
}
