def spreading(grid: list[list[int]], moves: list[list[int]], around: bool) -> list[int]:
    """Return the last minute in which a new cell is entered, and how many open cells never are."""
    # Write your answer here.
    ...
