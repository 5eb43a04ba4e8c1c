# misconception: lets shifts count for a key that was put only after them
# hint: Shift everything, put a new key and get it. Which value should it have?
class ShiftBoard:
    def __init__(self):
        self.shifted = 0
        self.loose = {}  # values of free keys, less what had been shifted by then
        self.pinned = {}  # values of pinned keys

    def put(self, key, value):
        if key in self.pinned:
            self.pinned[key] = value
        else:
            self.loose[key] = value

    def shift(self, by):
        self.shifted += by

    def pin(self, key):
        if key not in self.loose:
            return False
        self.pinned[key] = self.loose.pop(key) + self.shifted
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
