# misconception: takes the difference between the first and the last reading of a stretch for its swing
# hint: The highest and the lowest may stand anywhere in a stretch. Try one that goes up and comes back.
from bisect import bisect_left, bisect_right, insort


def lively_stretches(levels, low, high, longest):
    ordered, found = [], 0
    for place, level in enumerate(levels):
        if place >= longest:
            del ordered[bisect_left(ordered, levels[place - longest])]
        insort(ordered, level)
        found += bisect_right(ordered, level + high) - bisect_left(ordered, level + low)
        found += bisect_right(ordered, level - low) - bisect_left(ordered, level - high)
        if low == 0:
            found -= bisect_right(ordered, level) - bisect_left(ordered, level)
    return found
