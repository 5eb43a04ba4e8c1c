# misconception: looks at a stretch only when it breaks off, so that one which lasts to the end is never counted
# hint: Give your code readings that are all in bounds. Which line would notice their stretch?
def longest_calm(readings, low, high, spare):
    best_start = best_length = start = outside = 0
    bad = [(low is not None and r < low) or (high is not None and r > high) for r in readings]
    for end in range(len(readings)):
        outside += bad[end]
        if outside > spare and end - start > best_length:
            best_start, best_length = start, end - start
        while outside > spare:
            outside -= bad[start]
            start += 1
    return [best_start, best_length]
