# misconception: counts how often each one is turned over, not how long it is on
# hint: One is turned over once and stays on, another one is turned over ten times. For which do you count more?
def longest_lit(count, start, changes, times):
    totals = [0] * count
    for change, time in zip(changes, times):
        for number in range(count):
            totals[number] += change >> number & 1
    longest = max(totals)
    return [totals.index(longest), longest]
