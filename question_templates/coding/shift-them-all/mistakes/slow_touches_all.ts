// misconception: changes the value of every free key with each shift
// hint: The answers are right. How many values does your code change for a thousand shifts of a thousand keys?
class ShiftBoard {
  values = new Map<string, number>();
  pinned = new Set<string>();

  put(key: string, value: number): void {
    this.values.set(key, value);
  }

  shift(by: number): void {
    const shifted = new Map<string, number>();
    for (const [key, value] of this.values) {
      shifted.set(key, this.pinned.has(key) ? value : value + by);
    }
    this.values = shifted;
  }

  pin(key: string): boolean {
    if (!this.values.has(key) || this.pinned.has(key)) {
      return false;
    }
    this.pinned.add(key);
    return true;
  }

  free(key: string): boolean {
    return this.pinned.delete(key);
  }

  get(key: string): number | null {
    return this.values.get(key) ?? null;
  }
}
