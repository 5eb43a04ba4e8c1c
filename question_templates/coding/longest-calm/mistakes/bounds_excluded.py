# misconception: takes a reading that is exactly on a bound for out of bounds
# hint: Try readings that are all exactly on a bound. What does the statement say about them?
def longest_calm(readings, low, high, spare):
    best_start = best_length = start = outside = 0
    bad = [(low is not None and r <= low) or (high is not None and r >= high) for r in readings]
    for end in range(len(readings)):
        outside += bad[end]
        while outside > spare:
            outside -= bad[start]
            start += 1
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
