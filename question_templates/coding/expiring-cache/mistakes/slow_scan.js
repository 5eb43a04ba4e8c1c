// misconception: looks through all entries in every call, which takes too long when there are many
// hint: How many entries does each of your calls look at when it is full? Which of them can have expired at all?

class ExpiringCache {
  capacity;
  lifetime;
  renew;
  entries = {};
  count = 0;

  constructor(capacity, lifetime, renew) {
    this.capacity = capacity;
    this.lifetime = lifetime;
    this.renew = renew;
  }

  put(key, value, now) {
    this.expire(now);
    if (!Object.hasOwn(this.entries, key) && Object.keys(this.entries).length === this.capacity) {
      const [oldest] = Object.entries(this.entries).sort(([, one], [, other]) =>
        one.used - other.used
      )[0];
      delete this.entries[oldest];
    }
    this.count++;
    this.entries[key] = { value, born: now, used: this.count };
  }

  get(key, now) {
    this.expire(now);
    if (!Object.hasOwn(this.entries, key)) {
      return null;
    }
    const entry = this.entries[key];
    this.count++;
    entry.used = this.count;
    if (this.renew) {
      entry.born = now;
    }
    return entry.value;
  }

  size(now) {
    this.expire(now);
    return Object.keys(this.entries).length;
  }

  expire(now) {
    const living = {};
    for (const [key, entry] of Object.entries(this.entries)) {
      if (entry.born + this.lifetime > now) {
        living[key] = entry;
      }
    }
    this.entries = living;
  }
}
