# misconception: counts for each end only the longest good stretch, not the shorter ones inside it
# hint: A good stretch of five entries ends here. How many others end here and are good as well?
from collections import Counter


def fair_stretches(owners, costs, most, budget, least):
    inside = Counter()
    left = total = found = 0
    for right, owner in enumerate(owners):
        inside[owner] += 1
        total += costs[right]
        while total > budget or (owner and inside[owner] > most):
            inside[owners[left]] -= 1
            total -= costs[left]
            left += 1
        if right - left + 1 >= least:
            found += 1
    return found
