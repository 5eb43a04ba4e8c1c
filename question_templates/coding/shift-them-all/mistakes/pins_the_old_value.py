# misconception: pins a key at the value with which it was put, without the shifts since then
# hint: Put a key, shift everything, pin the key. At which value is it pinned?
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
            return False
        self.pinned[key] = self.loose.pop(key)
        return True

    def free(self, key):
        if key not in self.pinned:
            return False
        self.loose[key] = self.pinned.pop(key) - self.shifted
        return True

    def get(self, key):
        if key in self.loose:
            return self.loose[key] + self.shifted
        return self.pinned.get(key)
