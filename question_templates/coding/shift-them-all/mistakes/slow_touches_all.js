// misconception: changes the value of every free key with each shift
// hint: The answers are right. How many values does your code change for a thousand shifts of a thousand keys?
class ShiftBoard {
  values = new Map();
  pinned = new Set();

  put(key, value) {
    this.values.set(key, value);
  }

  shift(by) {
    const shifted = new Map();
    for (const [key, value] of this.values) {
      shifted.set(key, this.pinned.has(key) ? value : value + by);
    }
    this.values = shifted;
  }

  pin(key) {
    if (!this.values.has(key) || this.pinned.has(key)) {
      return false;
    }
    this.pinned.add(key);
    return true;
  }

  free(key) {
    return this.pinned.delete(key);
  }

  get(key) {
    return this.values.get(key) ?? null;
  }
}
