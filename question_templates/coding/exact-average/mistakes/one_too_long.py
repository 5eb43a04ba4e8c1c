# misconception: counts the positions between two ends wrongly, so that one more is allowed
# hint: How many amounts lie between two running sums that are `most` apart? Write a short list down and count.
from collections import Counter


def exact_average(amounts, total, per, least, most):
    running = [0]
    for amount in amounts:
        running.append(running[-1] + amount * per - total)
    starts, found = Counter(), 0
    for end, value in enumerate(running):
        if end >= least:
            starts[running[end - least]] += 1
        if end > most + 1:
            starts[running[end - most - 2]] -= 1
        found += starts[value]
    return found
