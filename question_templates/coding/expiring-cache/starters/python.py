class ExpiringCache:
    """Keeps at most `capacity` entries, each for `lifetime`."""

    def __init__(self, capacity: int, lifetime: int, renew: bool) -> None:
        # Write your answer here.
        ...

    def put(self, key: str, value: int, now: int) -> None:
        """Store the value under the key."""
        ...

    def get(self, key: str, now: int) -> int | None:
        """Return the value, or `None`."""
        ...

    def size(self, now: int) -> int:
        """Return the number of living entries."""
        ...
