def fewest_stations(houses: list[int], posts: list[int], back: int, ahead: int, room: int) -> int:
    """Return the smallest number that serves all, or -1."""
    # Write your answer here.
    ...
