from math import isqrt


class RowPlan:
    """A version is a list of short stretches and a list of their sums; a write replaces one stretch."""

    def __init__(self, size):
        self.step = isqrt(size)
        self.parts = [[0] * self.step] * (size // self.step + 1)
        self.sums = [0] * len(self.parts)
        self.versions = [(self.parts, self.sums)]
        self.origins = [-1]
        self.current = 0
        self.changed = False

    def write(self, place, value):
        number, offset = divmod(place, self.step)
        part = self.parts[number]
        difference = value - part[offset]
        if difference == 0:
            return
        self.changed = True
        self.parts, self.sums = list(self.parts), list(self.sums)
        self.parts[number] = part[:offset] + [value] + part[offset + 1 :]
        self.sums[number] += difference

    def total(self, first, last):
        return self._sum(self.parts, self.sums, first, last)

    def save(self):
        if self.changed:
            self.origins.append(self.current)
            self.current = len(self.versions)
            self.versions.append((self.parts, self.sums))
            self.changed = False
        return self.current

    def restore(self, version):
        self.parts, self.sums = self.versions[version]
        self.current = version
        self.changed = False

    def total_at(self, version, first, last):
        return self._sum(*self.versions[version], first, last)

    def origin(self, version):
        return self.origins[version]

    def _sum(self, parts, sums, first, last):
        start, skipped = divmod(first, self.step)
        end, taken = divmod(last + 1, self.step)
        return sum(sums[start:end]) - sum(parts[start][:skipped]) + sum(parts[end][:taken])
