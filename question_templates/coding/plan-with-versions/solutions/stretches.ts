interface Row {
  // Short stretches and their sums; a write replaces one stretch.
  parts: number[][];
  sums: number[];
}

class RowPlan {
  step: number;
  row: Row;
  versions: Row[];
  origins = [-1];
  current = 0;
  changed = false;

  constructor(size: number) {
    this.step = Math.floor(Math.sqrt(size));
    const count = Math.floor(size / this.step) + 1;
    const blank = new Array<number>(this.step).fill(0);
    this.row = {
      parts: new Array<number[]>(count).fill(blank),
      sums: new Array<number>(count).fill(0),
    };
    this.versions = [this.row];
  }

  write(place: number, value: number): void {
    const number = Math.floor(place / this.step);
    const offset = place % this.step;
    const difference = value - this.row.parts[number][offset];
    if (difference === 0) {
      return;
    }
    this.changed = true;
    const parts = this.row.parts.slice();
    const sums = this.row.sums.slice();
    parts[number] = parts[number].slice();
    parts[number][offset] = value;
    sums[number] += difference;
    this.row = { parts, sums };
  }

  total(first: number, last: number): number {
    return this.sum(this.row, first, last);
  }

  save(): number {
    if (this.changed) {
      this.origins.push(this.current);
      this.current = this.versions.length;
      this.versions.push(this.row);
      this.changed = false;
    }
    return this.current;
  }

  restore(version: number): void {
    this.row = this.versions[version];
    this.current = version;
    this.changed = false;
  }

  totalAt(version: number, first: number, last: number): number {
    return this.sum(this.versions[version], first, last);
  }

  origin(version: number): number {
    return this.origins[version];
  }

  sum(row: Row, first: number, last: number): number {
    return this.before(row, last + 1) - this.before(row, first);
  }

  before(row: Row, count: number): number {
    const whole = Math.floor(count / this.step);
    let found = 0;
    for (let number = 0; number < whole; number++) {
      found += row.sums[number];
    }
    for (let offset = 0; offset < count % this.step; offset++) {
      found += row.parts[whole][offset];
    }
    return found;
  }
}
