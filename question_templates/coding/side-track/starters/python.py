def side_track(sizes: list[int], limit: int, room: int, backwards: bool) -> list[int]:
    """Return the sizes in the order in which they stand in the end."""
    # Write your answer here.
    ...
