def ride_moments(
    arrivals: list[int],
    sizes: list[int],
    room: int,
    every: int,
    patience: int,
) -> list[int]:
    """Return the moment of each departure, -1 for those who never ride."""
    # Write your answer here.
    ...
