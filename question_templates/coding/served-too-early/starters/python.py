def served_too_early(served: list[int], reach: int, lead: int) -> list[int]:
    """Return of how many others each has reason to complain."""
    # Write your answer here.
    ...
