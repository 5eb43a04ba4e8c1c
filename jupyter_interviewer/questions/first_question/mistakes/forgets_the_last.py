# misconception: notes a stretch only when a low reading ends it, and forgets the one that ends the list
# hint: What happens to a stretch that is still going on at the end of the list?
def longest_run(readings, limit):
    longest = current = 0
    for reading in readings:
        if reading >= limit:
            current += 1
        else:
            longest = max(longest, current)
            current = 0
    return longest
