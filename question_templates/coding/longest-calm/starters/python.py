def longest_calm(
    readings: list[int], low: int | None, high: int | None, spare: int
) -> list[int]:
    """Return `[start, length]` of the longest calm stretch."""
    # Write your answer here.
    ...
