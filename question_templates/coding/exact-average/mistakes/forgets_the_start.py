# misconception: leaves out the stretches that begin with the first of the list
# hint: Try a list that fits as a whole. From which sum to which does that stretch go?
from collections import Counter


def exact_average(amounts, total, per, least, most):
    running = [0]
    for amount in amounts:
        running.append(running[-1] + amount * per - total)
    starts, found = Counter(), 0
    for end, value in enumerate(running):
        if end > least:
            starts[running[end - least]] += 1
        if end > most + 1:
            starts[running[end - most - 1]] -= 1
        found += starts[value]
    return found
