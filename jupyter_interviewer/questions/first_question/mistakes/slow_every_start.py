# misconception: walks on from every reading anew, which is far too slow for a long list
# hint: How often does your code look at the same reading when the whole list is one stretch?
def longest_run(readings, limit):
    longest = 0
    for start in range(len(readings)):
        for end in range(start, len(readings)):
            if min(readings[start : end + 1]) < limit:
                break
            longest = max(longest, end + 1 - start)
    return longest
