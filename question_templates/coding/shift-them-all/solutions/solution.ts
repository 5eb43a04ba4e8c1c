class ShiftBoard {
  shifted = 0;
  loose = new Map<string, number>(); // values of free keys, less what had been shifted by then
  pinned = new Map<string, number>(); // values of pinned keys

  put(key: string, value: number): void {
    if (this.pinned.has(key)) {
      this.pinned.set(key, value);
    } else {
      this.loose.set(key, value - this.shifted);
    }
  }

  shift(by: number): void {
    this.shifted += by;
  }

  pin(key: string): boolean {
    const value = this.loose.get(key);
    if (value === undefined) {
      return false;
    }
    this.loose.delete(key);
    this.pinned.set(key, value + this.shifted);
    return true;
  }

  free(key: string): boolean {
    const value = this.pinned.get(key);
    if (value === undefined) {
      return false;
    }
    this.pinned.delete(key);
    this.loose.set(key, value - this.shifted);
    return true;
  }

  get(key: string): number | null {
    const value = this.loose.get(key);
    return value === undefined ? this.pinned.get(key) ?? null : value + this.shifted;
  }
}
