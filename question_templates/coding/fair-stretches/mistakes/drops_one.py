# misconception: drops only one entry on the left when one is taken in on the right
# hint: After dropping one entry, is the stretch always good again? Try one cost that is much larger than the others.
from collections import Counter


def fair_stretches(owners, costs, most, budget, least):
    inside = Counter()
    left = total = found = 0
    for right, owner in enumerate(owners):
        inside[owner] += 1
        total += costs[right]
        if total > budget or (owner and inside[owner] > most):
            inside[owners[left]] -= 1
            total -= costs[left]
            left += 1
        found += max(0, right - left + 2 - least)
    return found
