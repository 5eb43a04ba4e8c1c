def nearest_above(heights: list[int], margin: int, reach: int) -> list[int]:
    """Return the position of the nearest one for each, or -1."""
    # Write your answer here.
    ...
