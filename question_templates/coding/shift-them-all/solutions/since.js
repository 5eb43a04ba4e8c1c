class ShiftBoard {
  total = 0;
  entries = new Map();

  put(key, value) {
    const pinned = this.entries.get(key)?.pinned ?? false;
    this.entries.set(key, { value, since: this.total, pinned });
  }

  shift(by) {
    this.total += by;
  }

  pin(key) {
    return this.turn(key, true);
  }

  free(key) {
    return this.turn(key, false);
  }

  get(key) {
    const entry = this.entries.get(key);
    return entry === undefined ? null : this.now(entry);
  }

  now(entry) {
    return entry.pinned ? entry.value : entry.value + this.total - entry.since;
  }

  turn(key, pinned) {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.pinned === pinned) {
      return false;
    }
    this.entries.set(key, { value: this.now(entry), since: this.total, pinned });
    return true;
  }
}
