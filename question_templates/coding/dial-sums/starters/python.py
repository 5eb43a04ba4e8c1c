def dial_value(text: str, ranks: dict[str, int], from_right: list[int], size: int) -> int:
    """Return the position of the dial on which the calculation ends."""
    # Write your answer here.
    ...
