def first_order(names: list[str], rivals: list[list[str]], apart: int, ring: bool) -> list[str]:
    """Return the earliest allowed order, or an empty list if there is none."""
    # Write your answer here.
    ...
