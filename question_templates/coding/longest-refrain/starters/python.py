def longest_refrain(text: str, times: int, apart: int) -> list[int]:
    """Return `[start, length]` of the longest refrain, or an empty list."""
    # Write your answer here.
    ...
