interface Entry {
  value: number;
  since: number; // the sum of shifts up to which the value is right
  pinned: boolean;
}

class ShiftBoard {
  total = 0;
  entries = new Map<string, Entry>();

  put(key: string, value: number): void {
    const pinned = this.entries.get(key)?.pinned ?? false;
    this.entries.set(key, { value, since: this.total, pinned });
  }

  shift(by: number): void {
    this.total += by;
  }

  pin(key: string): boolean {
    return this.turn(key, true);
  }

  free(key: string): boolean {
    return this.turn(key, false);
  }

  get(key: string): number | null {
    const entry = this.entries.get(key);
    return entry === undefined ? null : this.now(entry);
  }

  now(entry: Entry): number {
    return entry.pinned ? entry.value : entry.value + this.total - entry.since;
  }

  turn(key: string, pinned: boolean): boolean {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.pinned === pinned) {
      return false;
    }
    this.entries.set(key, { value: this.now(entry), since: this.total, pinned });
    return true;
  }
}
