def longest_lit(count, start, changes, times):
    totals = [0] * count
    state = start
    for change, time in zip(changes, times):
        state ^= change
        for number in range(count):
            totals[number] += time * (state >> number & 1)
    longest = max(totals)
    return [totals.index(longest), longest]
