/** A ring of entries around a head: what was put in last stands before the head. */
class Ring {
  next = new Map([[null, null]]);
  before = new Map([[null, null]]);

  first() {
    return this.next.get(null) ?? null;
  }

  add(entry) {
    this.remove(entry);
    this.link(this.before.get(null) ?? null, entry);
    this.link(entry, null);
  }

  remove(entry) {
    if (this.next.has(entry)) {
      this.link(this.before.get(entry) ?? null, this.next.get(entry) ?? null);
      this.next.delete(entry);
      this.before.delete(entry);
    }
  }

  link(one, other) {
    this.next.set(one, other);
    this.before.set(other, one);
  }
}

/** Two rings over the same entries: one in the order of use, one in the order of age. */
class ExpiringCache {
  entries = new Map();
  uses = new Ring();
  ages = new Ring();
  capacity;
  lifetime;
  renew;

  constructor(capacity, lifetime, renew) {
    this.capacity = capacity;
    this.lifetime = lifetime;
    this.renew = renew;
  }

  put(key, value, now) {
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

  get(key, now) {
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

  size(now) {
    this.clean(now);
    return this.entries.size;
  }

  drop(entry) {
    if (entry !== null) {
      this.entries.delete(entry.key);
      this.uses.remove(entry);
      this.ages.remove(entry);
    }
  }

  clean(now) {
    let oldest = this.ages.first();
    while (oldest !== null && oldest.born + this.lifetime <= now) {
      this.drop(oldest);
      oldest = this.ages.first();
    }
  }
}
