# misconception: reads no more than 32 places of a number
# hint: Try more than 32 of them, with only the last one on. Which number does your code name?
def longest_lit(count, start, changes, times):
    totals = [0] * count
    state = start
    for change, time in zip(changes, times):
        state ^= change
        for number in range(count):
            totals[number] += time * ((state & 0xFFFFFFFF) >> number & 1)
    longest = max(totals)
    return [totals.index(longest), longest]
