// misconception: lets every read begin an entry's life anew, whatever `renew` says
// hint: Read an entry shortly before its end with `renew` switched off, and once more a little later.
class ExpiringCache {
  capacity: number;
  lifetime: number;
  renew: boolean;
  // A Map keeps its keys in the order in which they were set.
  values = new Map<string, number>(); // least recently used first
  born = new Map<string, number>(); // oldest first

  constructor(capacity: number, lifetime: number, renew: boolean) {
    this.capacity = capacity;
    this.lifetime = lifetime;
    this.renew = renew;
  }

  put(key: string, value: number, now: number): void {
    this.expire(now);
    if (!this.values.has(key) && this.values.size === this.capacity) {
      this.dropLeastUsed();
    }
    this.values.delete(key);
    this.values.set(key, value);
    this.begin(key, now);
  }

  get(key: string, now: number): number | null {
    this.expire(now);
    const value = this.values.get(key);
    if (value === undefined) {
      return null;
    }
    this.values.delete(key);
    this.values.set(key, value);
    this.begin(key, now);
    return value;
  }

  size(now: number): number {
    this.expire(now);
    return this.values.size;
  }

  dropLeastUsed(): void {
    for (const key of this.values.keys()) {
      this.values.delete(key);
      this.born.delete(key);
      return;
    }
  }

  begin(key: string, now: number): void {
    this.born.delete(key);
    this.born.set(key, now);
  }

  expire(now: number): void {
    for (const [key, moment] of this.born) {
      if (moment + this.lifetime > now) {
        return;
      }
      this.born.delete(key);
      this.values.delete(key);
    }
  }
}
