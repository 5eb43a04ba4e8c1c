def lids_for_pots(pots: list[int], lids: list[int], least: int, most: int) -> list[int]:
    """Return the position of what each gets, -1 for each that gets none."""
    # Write your answer here.
    ...
