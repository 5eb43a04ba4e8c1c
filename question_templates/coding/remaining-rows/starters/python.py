def remaining_rows(behind: list[int], gone: list[int], closes: bool, least: int) -> list[list[int]]:
    """Return the rows that are left, each from the front to the back."""
    # Write your answer here.
    ...
