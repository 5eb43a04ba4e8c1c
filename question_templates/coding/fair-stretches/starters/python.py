def fair_stretches(
    owners: list[int], costs: list[int], most: int, budget: int, least: int
) -> int:
    """Return how many good stretches there are."""
    # Write your answer here.
    ...
