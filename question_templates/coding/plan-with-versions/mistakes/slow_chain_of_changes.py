# misconception: keeps only the changes of each version and goes back through all of them for every place
# hint: The answers are right. How many versions does your code look at for the sum of a long stretch in a late version?
class RowPlan:
    def __init__(self, size):
        self.changes = [{}]  # of each version against its origin
        self.origins = [-1]
        self.current = 0
        self.now = {}
        self.changed = False

    def write(self, place, value):
        if self.total(place, place) != value:
            self.now[place] = value
            self.changed = True

    def total(self, first, last):
        return sum(self._value(self.current, place, self.now) for place in range(first, last + 1))

    def save(self):
        if self.changed:
            self.origins.append(self.current)
            self.current = len(self.changes)
            self.changes.append(self.now)
            self.now = {}
            self.changed = False
        return self.current

    def restore(self, version):
        self.current = version
        self.now = {}
        self.changed = False

    def total_at(self, version, first, last):
        return sum(self._value(version, place, {}) for place in range(first, last + 1))

    def origin(self, version):
        return self.origins[version]

    def _value(self, version, place, latest):
        if place in latest:
            return latest[place]
        while version >= 0:
            if place in self.changes[version]:
                return self.changes[version][place]
            version = self.origins[version]
        return 0
