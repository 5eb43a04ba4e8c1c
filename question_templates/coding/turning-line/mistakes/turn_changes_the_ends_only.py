# misconception: lets a turn change only who is at the front, not who is behind whom
# hint: After a turn, who is directly behind the one at the front? And behind the next one?
class Link:
    """A place in the line with its neighbours on the two sides 0 and 1."""

    def __init__(self, name: str | None) -> None:
        self.name = name
        self.sides: list[Link] = [self, self]


class TurningLine:
    """Links between two sides of a ring; a turn changes only which of the sides is the back."""

    def __init__(self, names: list[str], admits: bool) -> None:
        self.admits = admits
        self.gap = Link(None)  # between the back and the front
        self.links: dict[str, Link] = {}
        self.back = 1
        self.ahead = 1
        for name in names:
            self.links[name] = Link(name)
            self._insert(self.links[name], self.gap.sides[0])

    def front(self) -> str | None:
        return self.gap.sides[self.ahead].name

    def behind(self, name: str) -> str | None:
        if name not in self.links:
            return None
        return self.links[name].sides[self.back].name

    def go_behind(self, name: str, other: str) -> bool:
        if name == other or other not in self.links:
            return False
        if name in self.links:
            self._remove(self.links[name])
        elif self.admits:
            self.links[name] = Link(name)
        else:
            return False
        self._insert(self.links[name], self.links[other])
        return True

    def leave(self, name: str) -> bool:
        link = self.links.pop(name, None)
        if link is None:
            return False
        self._remove(link)
        return True

    def turn(self) -> None:
        self.ahead = 1 - self.ahead

    def _insert(self, link: Link, ahead: Link) -> None:
        after = ahead.sides[self.back]
        link.sides[self.back], link.sides[1 - self.back] = after, ahead
        ahead.sides[self.back] = after.sides[1 - self.back] = link

    def _remove(self, link: Link) -> None:
        one, other = link.sides
        one.sides[1], other.sides[0] = other, one
