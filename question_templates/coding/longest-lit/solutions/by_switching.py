def longest_lit(count, start, changes, times):
    # Only what is turned over is looked at: a total gains at the end of a time that is on, and loses at its beginning.
    totals = [0] * count
    state, now = start, 0
    for change, time in zip(changes, times):
        for number in _members(change):
            totals[number] += now if state >> number & 1 else -now
        state ^= change
        now += time
    for number in _members(state):
        totals[number] += now
    number = max(range(count), key=totals.__getitem__)
    return [number, totals[number]]


def _members(switches):
    while switches:
        lowest = switches & -switches
        yield lowest.bit_length() - 1
        switches ^= lowest
