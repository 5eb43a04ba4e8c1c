# misconception: does not close the line where somebody has gone away to another place
# hint: Somebody in the middle goes to the back. Who is now behind the one who was in front of them?
class TurningLine:
    def __init__(self, names: list[str], admits: bool) -> None:
        self.admits = admits
        # "" stands before the front and after the back, so that the line is a ring.
        self.next = dict(zip(["", *names], [*names, ""]))
        self.before = {after: name for name, after in self.next.items()}

    def front(self) -> str | None:
        return self.next[""] or None

    def behind(self, name: str) -> str | None:
        return self.next.get(name) or None

    def go_behind(self, name: str, other: str) -> bool:
        known = name in self.next
        if name == other or other not in self.next or not (known or self.admits):
            return False
        self._join(name, self.next[other])
        self._join(other, name)
        return True

    def leave(self, name: str) -> bool:
        if name not in self.next:
            return False
        self._join(self.before.pop(name), self.next.pop(name))
        return True

    def turn(self) -> None:
        self.next, self.before = self.before, self.next

    def _join(self, one: str, other: str) -> None:
        self.next[one] = other
        self.before[other] = one
