# misconception: looks only at the least length and lets stretches be as long as they like
# hint: From which position on is a start too far away for the present end?
from collections import Counter


def exact_average(amounts, total, per, least, most):
    running = [0]
    for amount in amounts:
        running.append(running[-1] + amount * per - total)
    starts, found = Counter(), 0
    for end, value in enumerate(running):
        if end >= least:
            starts[running[end - least]] += 1
        found += starts[value]
    return found
