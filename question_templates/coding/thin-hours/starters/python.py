def thin_hours(
    shifts: list[list[int]], needed: int, begin: int, end: int, grace: int
) -> list[list[int]]:
    """Return the thin times between `begin` and `end`, the earliest first."""
    # Write your answer here.
    ...
