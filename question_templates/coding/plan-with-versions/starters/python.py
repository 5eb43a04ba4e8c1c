class RowPlan:
    """A row of numbers whose versions can be saved and restored."""

    def __init__(self, size: int) -> None:
        # Write your answer here.
        ...

    def write(self, place: int, value: int) -> None:
        """Give one place a new number."""
        ...

    def total(self, first: int, last: int) -> int:
        """Return the sum of the current row from `first` to `last`."""
        ...

    def save(self) -> int:
        """Return the number of the version that holds the current row."""
        ...

    def restore(self, version: int) -> None:
        """Make a saved version the current row."""
        ...

    def total_at(self, version: int, first: int, last: int) -> int:
        """Return the sum of a saved version from `first` to `last`."""
        ...

    def origin(self, version: int) -> int:
        """Return the version from which this one comes, or -1."""
        ...
