# misconception: counts all readings that reach the limit, together or apart
# hint: How many stretches does your code see in a list where high and low readings take turns?
def longest_run(readings, limit):
    return sum(reading >= limit for reading in readings)
