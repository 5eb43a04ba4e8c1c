def first_regulars(visits: list[str], times: int, pause: int, places: int) -> list[str]:
    """Return the first names that have come often enough."""
    # Write your answer here.
    ...
