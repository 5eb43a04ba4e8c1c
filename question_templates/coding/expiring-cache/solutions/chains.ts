interface Entry {
  key: string;
  value: number;
  born: number;
}

/** A ring of entries around a head: what was put in last stands before the head. */
class Ring {
  next = new Map<Entry | null, Entry | null>([[null, null]]);
  before = new Map<Entry | null, Entry | null>([[null, null]]);

  first(): Entry | null {
    return this.next.get(null) ?? null;
  }

  add(entry: Entry): void {
    this.remove(entry);
    this.link(this.before.get(null) ?? null, entry);
    this.link(entry, null);
  }

  remove(entry: Entry): void {
    if (this.next.has(entry)) {
      this.link(this.before.get(entry) ?? null, this.next.get(entry) ?? null);
      this.next.delete(entry);
      this.before.delete(entry);
    }
  }

  link(one: Entry | null, other: Entry | null): void {
    this.next.set(one, other);
    this.before.set(other, one);
  }
}

/** Two rings over the same entries: one in the order of use, one in the order of age. */
class ExpiringCache {
  entries = new Map<string, Entry>();
  uses = new Ring();
  ages = new Ring();
  capacity: number;
  lifetime: number;
  renew: boolean;

  constructor(capacity: number, lifetime: number, renew: boolean) {
    this.capacity = capacity;
    this.lifetime = lifetime;
    this.renew = renew;
  }

  put(key: string, value: number, now: number): void {
    this.clean(now);
    let entry = this.entries.get(key);
    if (entry === undefined) {
      if (this.entries.size === this.capacity) {
        this.drop(this.uses.first());
      }
      entry = { key, value, born: now };
      this.entries.set(key, entry);
    }
    entry.value = value;
    entry.born = now;
    this.uses.add(entry);
    this.ages.add(entry);
  }

  get(key: string, now: number): number | null {
    this.clean(now);
    const entry = this.entries.get(key);
    if (entry === undefined) {
      return null;
    }
    this.uses.add(entry);
    if (this.renew) {
      entry.born = now;
      this.ages.add(entry);
    }
    return entry.value;
  }

  size(now: number): number {
    this.clean(now);
    return this.entries.size;
  }

  drop(entry: Entry | null): void {
    if (entry !== null) {
      this.entries.delete(entry.key);
      this.uses.remove(entry);
      this.ages.remove(entry);
    }
  }

  clean(now: number): void {
    let oldest = this.ages.first();
    while (oldest !== null && oldest.born + this.lifetime <= now) {
      this.drop(oldest);
      oldest = this.ages.first();
    }
  }
}
