# misconception: answers yes whenever the key is known, also when nothing had to be done
# hint: Pin the same key twice. What does the second call return?
class ShiftBoard:
    def __init__(self):
        self.shifted = 0
        self.loose = {}  # values of free keys, less what had been shifted by then
        self.pinned = {}  # values of pinned keys

    def put(self, key, value):
        if key in self.pinned:
            self.pinned[key] = value
        else:
            self.loose[key] = value - self.shifted

    def shift(self, by):
        self.shifted += by

    def pin(self, key):
        if key not in self.loose:
            return key in self.pinned
        self.pinned[key] = self.loose.pop(key) + self.shifted
        return True

    def free(self, key):
        if key not in self.pinned:
            return key in self.loose
        self.loose[key] = self.pinned.pop(key) - self.shifted
        return True

    def get(self, key):
        if key in self.loose:
            return self.loose[key] + self.shifted
        return self.pinned.get(key)
