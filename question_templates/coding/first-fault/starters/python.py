def first_fault(text: str, pairs: dict[str, str], max_depth: int) -> int:
    """Return the position of the first fault in `text`, its length, or -1."""
    # Write your answer here.
    ...
