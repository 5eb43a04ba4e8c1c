def longest_run(readings: list[int], limit: int) -> int:
    """Return the length of the longest stretch."""
    # Write your answer here.
    ...
