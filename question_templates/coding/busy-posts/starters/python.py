def busy_posts(
    arrivals: list[int], durations: list[int], pauses: list[int], patience: int
) -> list[int]:
    """Return the number of the post that each arrival gets, 0 where it leaves."""
    # Write your answer here.
    ...
