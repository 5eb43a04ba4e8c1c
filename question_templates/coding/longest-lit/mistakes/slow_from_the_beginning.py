# misconception: works out the state after each change from the very beginning
# hint: The answer is right. How many changes do you go through to get the state after the last one, and how many for all of them together?
def longest_lit(count, start, changes, times):
    totals = [0] * count
    for i, time in enumerate(times):
        for number in range(count):
            state = start >> number & 1
            for change in changes[: i + 1]:
                state ^= change >> number & 1
            totals[number] += time * state
    longest = max(totals)
    return [totals.index(longest), longest]
