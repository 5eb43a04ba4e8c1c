# misconception: rounds the average down to a whole number first
# hint: What does your code compare with when the average is not a whole number?
from collections import Counter


def exact_average(amounts, total, per, least, most):
    total, per = total // per, 1
    running = [0]
    for amount in amounts:
        running.append(running[-1] + amount * per - total)
    starts, found = Counter(), 0
    for end, value in enumerate(running):
        if end >= least:
            starts[running[end - least]] += 1
        if end > most:
            starts[running[end - most - 1]] -= 1
        found += starts[value]
    return found
