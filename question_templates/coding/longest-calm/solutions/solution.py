def longest_calm(
    readings: list[int], low: int | None, high: int | None, spare: int
) -> list[int]:
    best_start = best_length = start = outside = 0
    for end, reading in enumerate(readings):
        outside += (low is not None and reading < low) or (high is not None and reading > high)
        while outside > spare:
            dropped = readings[start]
            outside -= (low is not None and dropped < low) or (high is not None and dropped > high)
            start += 1
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
