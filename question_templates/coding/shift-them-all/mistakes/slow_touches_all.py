# misconception: changes the value of every free key with each shift
# hint: The answers are right. How many values does your code change for a thousand shifts of a thousand keys?
class ShiftBoard:
    def __init__(self):
        self.values = {}
        self.pinned = set()

    def put(self, key, value):
        self.values[key] = value

    def shift(self, by):
        for key in self.values:
            if key not in self.pinned:
                self.values[key] += by

    def pin(self, key):
        if key not in self.values or key in self.pinned:
            return False
        self.pinned.add(key)
        return True

    def free(self, key):
        if key not in self.pinned:
            return False
        self.pinned.remove(key)
        return True

    def get(self, key):
        return self.values.get(key)
