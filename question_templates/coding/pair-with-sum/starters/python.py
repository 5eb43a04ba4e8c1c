def pair_with_sum(numbers: list[int], target: int, apart: int) -> list[int]:
    """Return `[i, j]`, or `[]` if no pair fits."""
    # Write your answer here.
    ...
