def best_programme(offers: list[list[int]], rest: int, fee: int, most: int) -> int:
    """Return the greatest amount that can be earned."""
    # Write your answer here.
    ...
