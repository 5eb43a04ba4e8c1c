class ShiftBoard:
    """Keeps a number for each key, and can shift all of them together."""

    def __init__(self) -> None:
        # Write your answer here.
        ...

    def put(self, key: str, value: int) -> None:
        """Give a key its value."""
        ...

    def shift(self, by: int) -> None:
        """Add `by` to the values of all free keys."""
        ...

    def pin(self, key: str) -> bool:
        """Keep the value of a key from being shifted; say whether it was free."""
        ...

    def free(self, key: str) -> bool:
        """Let the value of a key be shifted again; say whether it was pinned."""
        ...

    def get(self, key: str) -> int | None:
        """Return the value, or `None`."""
        ...
