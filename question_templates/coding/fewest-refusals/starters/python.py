def fewest_refusals(wishes: list[list[int]], places: list[list[int]], pause: int) -> int:
    """Return the smallest number of wishes that have to be refused."""
    # Write your answer here.
    ...
