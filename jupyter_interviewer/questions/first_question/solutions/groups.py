from itertools import groupby


def longest_run(readings, limit):
    groups = groupby(reading >= limit for reading in readings)
    return max((len(list(group)) for reached, group in groups if reached), default=0)
