def cut_off(parents: list[int], closed: list[int], own: list[int], in_front: bool) -> list[int]:
    """Return the numbers of all places without supply, the smallest first."""
    # Write your answer here.
    ...
