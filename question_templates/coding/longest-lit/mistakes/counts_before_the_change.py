# misconception: gives the time of a change to the state before it
# hint: Take one single change that turns one of them on. For how long is it on?
def longest_lit(count, start, changes, times):
    totals = [0] * count
    state = start
    for change, time in zip(changes, times):
        for number in range(count):
            totals[number] += time * (state >> number & 1)
        state ^= change
    longest = max(totals)
    return [totals.index(longest), longest]
