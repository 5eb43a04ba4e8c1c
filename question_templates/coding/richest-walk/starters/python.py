def richest_walk(towards: list[int], worth: list[int], hard: list[int], limit: int) -> int | None:
    """Return the greatest worth of an allowed walk, or nothing if there is none."""
    # Write your answer here.
    ...
