# misconception: begins a new stretch after the reading that was one too many, and loses what was good before it
# hint: When one reading too many is out of bounds, the stretch has to give up something. All of it?
def longest_calm(readings, low, high, spare):
    best_start = best_length = start = outside = 0
    for end, reading in enumerate(readings):
        if (low is not None and reading < low) or (high is not None and reading > high):
            outside += 1
        if outside > spare:
            start, outside = end + 1, 0
        if end - start + 1 > best_length:
            best_start, best_length = start, end - start + 1
    return [best_start, best_length]
