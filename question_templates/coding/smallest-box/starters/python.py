def smallest_size(pieces: list[int], groups: int, between: int, most: int) -> int:
    """Return the smallest size with which the pieces can be divided, or -1."""
    # Write your answer here.
    ...
