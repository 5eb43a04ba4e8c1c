# misconception: takes an entry for living at the very moment its lifetime is over
# hint: An entry that is put at moment 10 with a lifetime of 5: what does `get` give at moment 15?
from collections import OrderedDict


class ExpiringCache:
    def __init__(self, capacity, lifetime, renew):
        self.capacity, self.lifetime, self.renew = capacity, lifetime, renew
        self.values = OrderedDict()  # least recently used first
        self.born = OrderedDict()  # oldest first

    def put(self, key, value, now):
        self._expire(now)
        if key not in self.values and len(self.values) == self.capacity:
            dropped, _ = self.values.popitem(last=False)
            del self.born[dropped]
        self.values[key] = value
        self.values.move_to_end(key)
        self._begin(key, now)

    def get(self, key, now):
        self._expire(now)
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        if self.renew:
            self._begin(key, now)
        return self.values[key]

    def size(self, now):
        self._expire(now)
        return len(self.values)

    def _begin(self, key, now):
        self.born[key] = now
        self.born.move_to_end(key)

    def _expire(self, now):
        while self.born and next(iter(self.born.values())) + self.lifetime < now:
            key, _ = self.born.popitem(last=False)
            del self.values[key]
