def fewest_changes(sides: list[int], before: list[list[int]], start: int | None, back: bool) -> int:
    """Return the smallest number of changes, or -1 if no order is allowed."""
    # Write your answer here.
    ...
