# misconception: names the last one of those that are on for equally long
# hint: Two are on for the same time. Which of the two is asked for?
def longest_lit(count, start, changes, times):
    totals = [0] * count
    state = start
    for change, time in zip(changes, times):
        state ^= change
        for number in range(count):
            totals[number] += time * (state >> number & 1)
    longest = max(totals)
    return [count - 1 - totals[::-1].index(longest), longest]
