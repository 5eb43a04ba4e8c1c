from bisect import bisect_left
from itertools import accumulate


def lively_stretches(levels, low, high, longest):
    upside_down = [-level for level in levels]

    def first_starts(swing):
        """Give for each end where the stretches begin that swing at most so much."""
        starts = zip(after_higher(levels, swing), after_higher(upside_down, swing))
        return accumulate(
            (max(one, other, end - longest) for end, (one, other) in enumerate(starts, start=1)),
            max,
        )

    return sum(calm - start for start, calm in zip(first_starts(high), first_starts(low - 1)))


def after_higher(levels, swing):
    """Give for each position the one after the last level that is more than `swing` higher."""
    # Levels that no later one reaches, with the sign turned so that they rise.
    turned, places = [float("-inf")], [-1]
    for place, level in enumerate(levels):
        while turned[-1] > -level:
            turned.pop()
            places.pop()
        turned.append(-level)
        places.append(place)
        yield places[bisect_left(turned, -level - swing) - 1] + 1
