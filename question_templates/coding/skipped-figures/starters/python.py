def labels_between(first: int, last: int, missing: list[int]) -> int:
    """Return how many labels there are from one to the other, both counted."""
    # Write your answer here.
    ...
