# misconception: answers with the latest stretch instead of the longest one
# hint: Try a list that begins with a long stretch and ends with a short one.
def longest_run(readings, limit):
    current = latest = 0
    for reading in readings:
        current = current + 1 if reading >= limit else 0
        latest = current or latest
    return latest
