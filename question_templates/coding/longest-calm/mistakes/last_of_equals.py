# misconception: lets a later stretch of the same length replace the first one
# hint: Two stretches are equally long. Which one is wanted, and which one does your comparison keep?
def longest_calm(readings, low, high, spare):
    best_start = best_length = start = outside = 0
    bad = [(low is not None and r < low) or (high is not None and r > high) for r in readings]
    for end in range(len(readings)):
        outside += bad[end]
        while outside > spare:
            outside -= bad[start]
            start += 1
        if end - start + 1 >= best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
