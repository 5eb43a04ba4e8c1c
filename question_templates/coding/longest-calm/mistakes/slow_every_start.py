# misconception: counts anew from every start although neighbouring stretches share nearly all readings
# hint: The answers are right, but how often is one and the same reading compared with the bounds?
def longest_calm(readings, low, high, spare):
    best_start = best_length = 0
    for start in range(len(readings)):
        outside = 0
        end = start
        while end < len(readings):
            reading = readings[end]
            if (low is not None and reading < low) or (high is not None and reading > high):
                outside += 1
                if outside > spare:
                    break
            end += 1
        if end - start > best_length:
            best_start, best_length = start, end - start
    return [best_start, best_length]
