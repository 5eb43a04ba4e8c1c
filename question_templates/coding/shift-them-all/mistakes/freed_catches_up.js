// misconception: makes up for the shifts during the time a key was pinned when it is freed
// hint: Pin a key, shift everything, and free the key. Does its value change at that moment?
class ShiftBoard {
  shifted = 0;
  loose = new Map(); // values of free keys, less what had been shifted by then
  pinned = new Map(); // values of pinned keys
  waiting = new Map();

  put(key, value) {
    if (this.pinned.has(key)) {
      this.pinned.set(key, value);
      this.waiting.set(key, value - this.shifted);
    } else {
      this.loose.set(key, value - this.shifted);
    }
  }

  shift(by) {
    this.shifted += by;
  }

  pin(key) {
    const value = this.loose.get(key);
    if (value === undefined) {
      return false;
    }
    this.loose.delete(key);
    this.pinned.set(key, value + this.shifted);
    this.waiting.set(key, value);
    return true;
  }

  free(key) {
    const value = this.pinned.get(key);
    if (value === undefined) {
      return false;
    }
    this.pinned.delete(key);
    this.loose.set(key, this.waiting.get(key) ?? value);
    return true;
  }

  get(key) {
    const value = this.loose.get(key);
    return value === undefined ? this.pinned.get(key) ?? null : value + this.shifted;
  }
}
