class RowPlan {
  step;
  row;
  versions;
  origins = [-1];
  current = 0;
  changed = false;

  constructor(size) {
    this.step = Math.floor(Math.sqrt(size));
    const count = Math.floor(size / this.step) + 1;
    const blank = new Array(this.step).fill(0);
    this.row = {
      parts: new Array(count).fill(blank),
      sums: new Array(count).fill(0),
    };
    this.versions = [this.row];
  }

  write(place, value) {
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

  total(first, last) {
    return this.sum(this.row, first, last);
  }

  save() {
    if (this.changed) {
      this.origins.push(this.current);
      this.current = this.versions.length;
      this.versions.push(this.row);
      this.changed = false;
    }
    return this.current;
  }

  restore(version) {
    this.row = this.versions[version];
    this.current = version;
    this.changed = false;
  }

  totalAt(version, first, last) {
    return this.sum(this.versions[version], first, last);
  }

  origin(version) {
    return this.origins[version];
  }

  sum(row, first, last) {
    return this.before(row, last + 1) - this.before(row, first);
  }

  before(row, count) {
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
