def longest_run(readings, limit):
    longest = current = 0
    for reading in readings:
        current = current + 1 if reading >= limit else 0
        longest = max(longest, current)
    return longest
