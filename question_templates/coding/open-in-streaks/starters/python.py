def best_season(gains: list[int], least: int, rest: int, fee: int) -> int:
    """Return the greatest sum that can be reached."""
    # Write your answer here.
    ...
