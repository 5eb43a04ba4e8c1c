def cheapest_watch(parents: list[int], costs: list[int], both_ways: bool) -> int:
    """Return the smallest total cost with which every place is watched."""
    # Write your answer here.
    ...
