def whose_turn(lines: list[list[int]], pause: int, greatest: bool) -> list[int]:
    """Return the number of the line chosen in each turn, -1 where there was none."""
    # Write your answer here.
    ...
