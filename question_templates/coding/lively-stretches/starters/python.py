def lively_stretches(levels: list[int], low: int, high: int, longest: int) -> int:
    """Return how many stretches swing enough, but not too much."""
    # Write your answer here.
    ...
