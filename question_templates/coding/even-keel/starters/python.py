def even_keel(weights: list[int], before: list[list[int]], tilt: int, level: int) -> list[int]:
    """Return the earliest allowed order, or an empty list."""
    # Write your answer here.
    ...
