# misconception: looks through all entries in every call, which takes too long when there are many
# hint: How many entries does each of your calls look at when it is full? Which of them can have expired at all?
class ExpiringCache:
    def __init__(self, capacity, lifetime, renew):
        self.capacity, self.lifetime, self.renew = capacity, lifetime, renew
        self.entries = {}
        self.count = 0

    def put(self, key, value, now):
        self._expire(now)
        if key not in self.entries and len(self.entries) == self.capacity:
            del self.entries[min(self.entries, key=lambda other: self.entries[other][2])]
        self.count += 1
        self.entries[key] = [value, now, self.count]

    def get(self, key, now):
        self._expire(now)
        if key not in self.entries:
            return None
        entry = self.entries[key]
        self.count += 1
        entry[2] = self.count
        if self.renew:
            entry[1] = now
        return entry[0]

    def size(self, now):
        self._expire(now)
        return len(self.entries)

    def _expire(self, now):
        living = {}
        for key, entry in self.entries.items():
            if entry[1] + self.lifetime > now:
                living[key] = entry
        self.entries = living
