def nearest_in_ring(ring: list[int], moments: list[int], reach: int) -> list[int]:
    """Return the position of the nearest entry for each moment, -1 where none is near."""
    # Write your answer here.
    ...
