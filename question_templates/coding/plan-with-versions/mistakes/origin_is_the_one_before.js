// misconception: takes the version with the next smaller number for the origin
// hint: Restore the oldest version, change it and save. From which version does the new one come?

class RowPlan {
  width = 1;
  top = { sum: 0, left: null, right: null };
  versions;
  current = 0;
  changed = false;

  constructor(size) {
    // Wider than the row, so that a sum never takes in all of the topmost block.
    while (this.width <= size) {
      this.width *= 2;
      this.top = { sum: 0, left: this.top, right: this.top };
    }
    this.versions = [[this.top, -1]];
  }

  write(place, value) {
    if (this.total(place, place) !== value) {
      this.top = this.written(this.top, this.width, place, value);
      this.changed = true;
    }
  }

  total(first, last) {
    return this.before(this.top, last + 1) - this.before(this.top, first);
  }

  save() {
    if (this.changed) {
      this.versions.push([this.top, this.current]);
      this.current = this.versions.length - 1;
      this.changed = false;
    }
    return this.current;
  }

  restore(version) {
    this.top = this.versions[version][0];
    this.current = version;
    this.changed = false;
  }

  totalAt(version, first, last) {
    const top = this.versions[version][0];
    return this.before(top, last + 1) - this.before(top, first);
  }

  origin(version) {
    return version - 1;
  }

  written(block, width, place, value) {
    let { left, right } = block;
    if (left === null || right === null) {
      return { sum: value, left: null, right: null };
    }
    const half = width / 2;
    if (place < half) {
      left = this.written(left, half, place, value);
    } else {
      right = this.written(right, half, place - half, value);
    }
    return { sum: left.sum + right.sum, left, right };
  }

  before(top, count) {
    let block = top;
    let width = this.width;
    let found = 0;
    while (block.left !== null && block.right !== null) {
      width /= 2;
      if (count < width) {
        block = block.left;
      } else {
        found += block.left.sum;
        count -= width;
        block = block.right;
      }
    }
    return found;
  }
}
