def share_out(counts: list[int], start: int, step: int, moves: int, again: bool) -> list[int]:
    """Return how many there are in each place at the end."""
    # Write your answer here.
    ...
