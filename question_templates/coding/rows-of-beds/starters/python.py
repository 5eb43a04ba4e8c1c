def count_rows(length: int, kinds: int, run: int, rests: int, modulus: int) -> int:
    """Return what remains of the number of rows after division by `modulus`."""
    # Write your answer here.
    ...
