def longest_calm(
    readings: list[int], low: int | None, high: int | None, spare: int
) -> list[int]:
    """A longest stretch lies between two outliers with exactly `spare` others between them."""
    floor = float("-inf") if low is None else low
    ceiling = float("inf") if high is None else high
    fences = [-1]
    fences += [i for i, reading in enumerate(readings) if not floor <= reading <= ceiling]
    fences.append(len(readings))
    if len(fences) - 2 <= spare:
        return [0, len(readings)]
    lengths = [
        (fences[i + spare + 1] - fences[i] - 1, -(fences[i] + 1))
        for i in range(len(fences) - spare - 1)
    ]
    length, start = max(lengths)
    return [-start, length] if length else [0, 0]
