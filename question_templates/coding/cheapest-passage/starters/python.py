def cheapest_passage(
    ways: list[list[int]], rests: list[int], reach: int, start: int, goal: int, both_ways: bool
) -> int:
    """Return the smallest sum that has to be paid, or -1."""
    # Write your answer here.
    ...
