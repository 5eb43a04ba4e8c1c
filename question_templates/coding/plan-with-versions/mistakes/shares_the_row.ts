// misconception: keeps the current row itself as a version, so that later writes change what was saved
// hint: Save, write to a place, and ask for the sum of the version that was saved before. Whose row did you write to?
class RowPlan {
  row: number[];
  versions: number[][];
  origins = [-1];
  current = 0;
  changed = false;

  constructor(size: number) {
    this.row = new Array<number>(size).fill(0);
    this.versions = [this.row.slice()];
  }

  write(place: number, value: number): void {
    if (this.row[place] !== value) {
      this.row[place] = value;
      this.changed = true;
    }
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

  sum(row: number[], first: number, last: number): number {
    let found = 0;
    for (let place = first; place <= last; place++) {
      found += row[place];
    }
    return found;
  }
}
