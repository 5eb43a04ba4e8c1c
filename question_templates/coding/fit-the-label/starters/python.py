def fit_label(text: str, width: int, keep: int, from_end: bool) -> str:
    """Return the text, shortened until it fits, or an empty one."""
    # Write your answer here.
    ...
