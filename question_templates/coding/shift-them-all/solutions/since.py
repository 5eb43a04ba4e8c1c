class ShiftBoard:
    """Each entry knows the sum of shifts up to which its value is right."""

    def __init__(self):
        self.total = 0
        self.entries = {}  # key: [value, the sum of shifts at that time, whether pinned]

    def put(self, key, value):
        pinned = key in self.entries and self.entries[key][2]
        self.entries[key] = [value, self.total, pinned]

    def shift(self, by):
        self.total += by

    def pin(self, key):
        return self._turn(key, True)

    def free(self, key):
        return self._turn(key, False)

    def get(self, key):
        if key not in self.entries:
            return None
        value, since, pinned = self.entries[key]
        return value if pinned else value + self.total - since

    def _turn(self, key, pinned):
        if key not in self.entries or self.entries[key][2] == pinned:
            return False
        self.entries[key] = [self.get(key), self.total, pinned]
        return True
