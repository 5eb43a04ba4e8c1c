def plan_length(text: str, brackets: list[str], gap: int, most: int) -> int:
    """Return how long the plan takes, at most `most`."""
    # Write your answer here.
    ...
