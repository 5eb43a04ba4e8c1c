from bisect import bisect_left, bisect_right
from collections import defaultdict


def exact_average(amounts, total, per, least, most):
    # Where the sum of all before is ahead of the average, or behind it, by so much.
    places, ahead = defaultdict(list, {0: [0]}), 0
    for place, amount in enumerate(amounts, start=1):
        ahead += amount * per - total
        places[ahead].append(place)
    return sum(
        bisect_right(group, start + most) - bisect_left(group, start + least)
        for group in places.values()
        for start in group
    )
