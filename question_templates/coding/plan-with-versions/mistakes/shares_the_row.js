// misconception: keeps the current row itself as a version, so that later writes change what was saved
// hint: Save, write to a place, and ask for the sum of the version that was saved before. Whose row did you write to?
class RowPlan {
  row;
  versions;
  origins = [-1];
  current = 0;
  changed = false;

  constructor(size) {
    this.row = new Array(size).fill(0);
    this.versions = [this.row.slice()];
  }

  write(place, value) {
    if (this.row[place] !== value) {
      this.row[place] = value;
      this.changed = true;
    }
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
    let found = 0;
    for (let place = first; place <= last; place++) {
      found += row[place];
    }
    return found;
  }
}
