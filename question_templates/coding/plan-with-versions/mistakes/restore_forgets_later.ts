// misconception: throws away all later versions when an older one is restored
// hint: Restore an old version and then ask for a sum in a later one. What does the statement say about later versions?
interface Block {
  // A block never changes: a sum and two halves.
  sum: number;
  left: Block | null;
  right: Block | null;
}

class RowPlan {
  width = 1;
  top: Block = { sum: 0, left: null, right: null };
  versions: [Block, number][];
  current = 0;
  changed = false;

  constructor(size: number) {
    // Wider than the row, so that a sum never takes in all of the topmost block.
    while (this.width <= size) {
      this.width *= 2;
      this.top = { sum: 0, left: this.top, right: this.top };
    }
    this.versions = [[this.top, -1]];
  }

  write(place: number, value: number): void {
    if (this.total(place, place) !== value) {
      this.top = this.written(this.top, this.width, place, value);
      this.changed = true;
    }
  }

  total(first: number, last: number): number {
    return this.before(this.top, last + 1) - this.before(this.top, first);
  }

  save(): number {
    if (this.changed) {
      this.versions.push([this.top, this.current]);
      this.current = this.versions.length - 1;
      this.changed = false;
    }
    return this.current;
  }

  restore(version: number): void {
    this.versions.splice(version + 1);
    this.top = this.versions[version][0];
    this.current = version;
    this.changed = false;
  }

  totalAt(version: number, first: number, last: number): number {
    const top = this.versions[version][0];
    return this.before(top, last + 1) - this.before(top, first);
  }

  origin(version: number): number {
    return this.versions[version][1];
  }

  written(block: Block, width: number, place: number, value: number): Block {
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

  before(top: Block, count: number): number {
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
