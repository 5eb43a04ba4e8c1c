class TurningLine:
    """A line of names that can be turned round."""

    def __init__(self, names: list[str], admits: bool) -> None:
        # Write your answer here.
        ...

    def front(self) -> str | None:
        """Return the name at the front, or `None`."""
        ...

    def behind(self, name: str) -> str | None:
        """Return the name directly behind, or `None`."""
        ...

    def go_behind(self, name: str, other: str) -> bool:
        """Move or add a name directly behind another; tell whether that was possible."""
        ...

    def leave(self, name: str) -> bool:
        """Take a name out; tell whether it was there."""
        ...

    def turn(self) -> None:
        """Turn the whole line round."""
        ...
