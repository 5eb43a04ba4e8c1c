# misconception: keeps the current row itself as a version, so that later writes change what was saved
# hint: Save, write to a place, and ask for the sum of the version that was saved before. Whose row did you write to?
class RowPlan:
    def __init__(self, size):
        self.row = [0] * size
        self.versions = [[0] * size]
        self.origins = [-1]
        self.current = 0
        self.changed = False

    def write(self, place, value):
        if self.row[place] != value:
            self.row[place] = value
            self.changed = True

    def total(self, first, last):
        return sum(self.row[first : last + 1])

    def save(self):
        if self.changed:
            self.origins.append(self.current)
            self.current = len(self.versions)
            self.versions.append(self.row)
            self.changed = False
        return self.current

    def restore(self, version):
        self.row = self.versions[version]
        self.current = version
        self.changed = False

    def total_at(self, version, first, last):
        return sum(self.versions[version][first : last + 1])

    def origin(self, version):
        return self.origins[version]
