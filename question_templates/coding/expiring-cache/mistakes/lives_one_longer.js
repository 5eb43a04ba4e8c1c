// misconception: takes an entry for living at the very moment its lifetime is over
// hint: An entry that is put at moment 10 with a lifetime of 5: what does `get` give at moment 15?
class ExpiringCache {
  capacity;
  lifetime;
  renew;
  // A Map keeps its keys in the order in which they were set.
  values = new Map(); // least recently used first
  born = new Map(); // oldest first

  constructor(capacity, lifetime, renew) {
    this.capacity = capacity;
    this.lifetime = lifetime;
    this.renew = renew;
  }

  put(key, value, now) {
    this.expire(now);
    if (!this.values.has(key) && this.values.size === this.capacity) {
      this.dropLeastUsed();
    }
    this.values.delete(key);
    this.values.set(key, value);
    this.begin(key, now);
  }

  get(key, now) {
    this.expire(now);
    const value = this.values.get(key);
    if (value === undefined) {
      return null;
    }
    this.values.delete(key);
    this.values.set(key, value);
    if (this.renew) {
      this.begin(key, now);
    }
    return value;
  }

  size(now) {
    this.expire(now);
    return this.values.size;
  }

  dropLeastUsed() {
    for (const key of this.values.keys()) {
      this.values.delete(key);
      this.born.delete(key);
      return;
    }
  }

  begin(key, now) {
    this.born.delete(key);
    this.born.set(key, now);
  }

  expire(now) {
    for (const [key, moment] of this.born) {
      if (moment + this.lifetime >= now) {
        return;
      }
      this.born.delete(key);
      this.values.delete(key);
    }
  }
}
