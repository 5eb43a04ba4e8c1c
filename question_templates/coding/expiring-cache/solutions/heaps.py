from heapq import heappop, heappush


class ExpiringCache:
    """Two heaps in which outdated lines stay until they come up."""

    def __init__(self, capacity, lifetime, renew):
        self.capacity, self.lifetime, self.renew = capacity, lifetime, renew
        self.entries = {}  # key: [value, end of life, number of its last use]
        self.ends, self.uses = [], []
        self.count = 0

    def put(self, key, value, now):
        self._clean(now)
        if key not in self.entries and len(self.entries) == self.capacity:
            while True:
                number, oldest = heappop(self.uses)
                if oldest in self.entries and self.entries[oldest][2] == number:
                    del self.entries[oldest]
                    break
        self.entries[key] = [value, 0, 0]
        self._live(key, now)
        self._use(key)

    def get(self, key, now):
        self._clean(now)
        entry = self.entries.get(key)
        if entry is None:
            return None
        self._use(key)
        if self.renew:
            self._live(key, now)
        return entry[0]

    def size(self, now):
        self._clean(now)
        return len(self.entries)

    def _use(self, key):
        self.count += 1
        self.entries[key][2] = self.count
        heappush(self.uses, (self.count, key))

    def _live(self, key, now):
        self.entries[key][1] = now + self.lifetime
        heappush(self.ends, (now + self.lifetime, key))

    def _clean(self, now):
        while self.ends and self.ends[0][0] <= now:
            end, key = heappop(self.ends)
            if key in self.entries and self.entries[key][1] == end:
                del self.entries[key]
