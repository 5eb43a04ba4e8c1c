def cheapest_order(
    first: list[int], second: list[int], start: int, up: int, down: int, turn: int
) -> int:
    """Return the smallest possible cost."""
    # Write your answer here.
    ...
