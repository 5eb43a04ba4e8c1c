from itertools import accumulate


def best_season(gains, least, rest, fee):
    days = len(gains)
    sums = [0, *accumulate(gains)]
    # From a day on: free to begin a stretch, or within one that is long enough to stop.
    free = [0] * (days + 1)
    within = [0] * (days + 1)
    for day in reversed(range(days)):
        free[day] = free[day + 1]
        if day + least <= days:
            begun = sums[day + least] - sums[day] - fee + within[day + least]
            free[day] = max(free[day], begun)
        within[day] = max(free[min(days, day + rest)], gains[day] + within[day + 1])
    return free[0]
