def count_stretches(entries: list[int], need: int, banned: int) -> int:
    """Return the number of good stretches."""
    # Write your answer here.
    ...
