def exact_average(amounts: list[int], total: int, per: int, least: int, most: int) -> int:
    """Return how many stretches have exactly the average."""
    # Write your answer here.
    ...
