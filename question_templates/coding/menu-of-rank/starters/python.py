def menu_of_rank(firsts: list[int], seconds: list[int], margin: int, rank: int) -> int:
    """Return the price of the allowed pair with this rank, -1 if there is none."""
    # Write your answer here.
    ...
