class Upcoming:
    """Gives the events of many series in order."""

    def __init__(self, series: list[list[int]]) -> None:
        # Write your answer here.
        ...

    def next(self) -> list[int] | None:
        """Return the next event as `[moment, number]` and pass it, or `None`."""
        ...

    def peek(self) -> list[int] | None:
        """Return the next event as `[moment, number]` without passing it, or `None`."""
        ...

    def skip_to(self, moment: int) -> None:
        """Pass all events before the moment."""
        ...

    def stop(self, number: int) -> None:
        """End a series."""
        ...
