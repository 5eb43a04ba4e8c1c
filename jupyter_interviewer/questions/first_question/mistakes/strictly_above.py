# misconception: takes only readings above the limit, although one of exactly the limit counts
# hint: Look for a reading that is exactly `limit`. Does it belong to the stretch?
def longest_run(readings, limit):
    longest = current = 0
    for reading in readings:
        current = current + 1 if reading > limit else 0
        longest = max(longest, current)
    return longest
