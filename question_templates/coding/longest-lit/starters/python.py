def longest_lit(count: int, start: int, changes: list[int], times: list[int]) -> list[int]:
    """Return the number of the one that is on for longest, and its time."""
    # Write your answer here.
    ...
