# misconception: takes the version with the next smaller number for the origin
# hint: Restore the oldest version, change it and save. From which version does the new one come?
class RowPlan:
    """A version is the topmost of blocks that never change: each a sum and two halves."""

    def __init__(self, size):
        self.width = 1
        self.top = (0, None, None)
        # Wider than the row, so that a sum never takes in all of the topmost block.
        while self.width <= size:
            self.width *= 2
            self.top = (0, self.top, self.top)
        self.versions = [(self.top, -1)]
        self.current = 0
        self.changed = False

    def write(self, place, value):
        if self.total(place, place) != value:
            self.top = self._written(self.top, self.width, place, value)
            self.changed = True

    def total(self, first, last):
        return self._before(self.top, last + 1) - self._before(self.top, first)

    def save(self):
        if self.changed:
            self.versions.append((self.top, self.current))
            self.current = len(self.versions) - 1
            self.changed = False
        return self.current

    def restore(self, version):
        self.top = self.versions[version][0]
        self.current = version
        self.changed = False

    def total_at(self, version, first, last):
        top = self.versions[version][0]
        return self._before(top, last + 1) - self._before(top, first)

    def origin(self, version):
        return version - 1

    def _written(self, block, width, place, value):
        if width == 1:
            return (value, None, None)
        _, left, right = block
        half = width // 2
        if place < half:
            left = self._written(left, half, place, value)
        else:
            right = self._written(right, half, place - half, value)
        return (left[0] + right[0], left, right)

    def _before(self, block, count):
        width, found = self.width, 0
        while width > 1:
            width //= 2
            _, left, right = block
            if count < width:
                block = left
            else:
                found += left[0]
                count -= width
                block = right
        return found
