# misconception: looks for the highest and the lowest of every stretch anew, which is far too slow
# hint: How many stretches are there, and how many readings do you look at for each? What could be kept from one to the next?
def lively_stretches(levels, low, high, longest):
    found = 0
    for start in range(len(levels)):
        for end in range(start + 1, min(start + longest, len(levels)) + 1):
            swing = max(levels[start:end]) - min(levels[start:end])
            if low <= swing <= high:
                found += 1
    return found
