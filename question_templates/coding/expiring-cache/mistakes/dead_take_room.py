# misconception: counts expired entries as long as nobody asks for them, so that living ones are dropped for room
# hint: Fill it, let one entry expire, and put a new key. Which of the old entries should still be there?
from collections import OrderedDict


class ExpiringCache:
    def __init__(self, capacity, lifetime, renew):
        self.capacity, self.lifetime, self.renew = capacity, lifetime, renew
        self.entries = OrderedDict()
        self.born = OrderedDict()  # oldest first

    def put(self, key, value, now):
        if key not in self.entries and len(self.entries) == self.capacity:
            dropped, _ = self.entries.popitem(last=False)
            del self.born[dropped]
        self.entries[key] = value
        self.entries.move_to_end(key)
        self._begin(key, now)

    def get(self, key, now):
        if key not in self.entries:
            return None
        if self.born[key] + self.lifetime <= now:
            del self.entries[key], self.born[key]
            return None
        self.entries.move_to_end(key)
        if self.renew:
            self._begin(key, now)
        return self.entries[key]

    def size(self, now):
        while self.born and next(iter(self.born.values())) + self.lifetime <= now:
            key, _ = self.born.popitem(last=False)
            del self.entries[key]
        return len(self.entries)

    def _begin(self, key, now):
        self.born[key] = now
        self.born.move_to_end(key)
