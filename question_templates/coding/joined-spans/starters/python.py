def joined_spans(spans: list[list[int]], gap: int, shortest: int) -> list[list[int]]:
    """Return the joined spans that last at least `shortest`, ordered by start."""
    # Write your answer here.
    ...
