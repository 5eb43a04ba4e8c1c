# misconception: makes up for the shifts during the time a key was pinned when it is freed
# hint: Pin a key, shift everything, and free the key. Does its value change at that moment?
class ShiftBoard:
    def __init__(self):
        self.shifted = 0
        self.loose = {}  # values of free keys, less what had been shifted by then
        self.pinned = {}  # values of pinned keys
        self.waiting = {}

    def put(self, key, value):
        if key in self.pinned:
            self.pinned[key] = value
            self.waiting[key] = value - self.shifted
        else:
            self.loose[key] = value - self.shifted

    def shift(self, by):
        self.shifted += by

    def pin(self, key):
        if key not in self.loose:
            return False
        self.pinned[key] = self.loose[key] + self.shifted
        self.waiting[key] = self.loose.pop(key)
        return True

    def free(self, key):
        if key not in self.pinned:
            return False
        del self.pinned[key]
        self.loose[key] = self.waiting.pop(key)
        return True

    def get(self, key):
        if key in self.loose:
            return self.loose[key] + self.shifted
        return self.pinned.get(key)
