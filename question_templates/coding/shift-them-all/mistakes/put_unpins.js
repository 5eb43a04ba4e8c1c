// misconception: makes a pinned key free again when it is put anew
// hint: Pin a key, put it again, and shift everything. What does the rule for `put` say about pinned keys?
class ShiftBoard {
  shifted = 0;
  loose = new Map(); // values of free keys, less what had been shifted by then
  pinned = new Map(); // values of pinned keys

  put(key, value) {
    this.pinned.delete(key);
    this.loose.set(key, value - this.shifted);
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
    return true;
  }

  free(key) {
    const value = this.pinned.get(key);
    if (value === undefined) {
      return false;
    }
    this.pinned.delete(key);
    this.loose.set(key, value - this.shifted);
    return true;
  }

  get(key) {
    const value = this.loose.get(key);
    return value === undefined ? this.pinned.get(key) ?? null : value + this.shifted;
  }
}
