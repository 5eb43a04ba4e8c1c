# misconception: treats the number 0 as an owner of whom there may be only so many
# hint: What does the statement say about the entries 0? Try a list in which there are many of them.
from collections import Counter


def fair_stretches(owners, costs, most, budget, least):
    inside = Counter()
    left = total = found = 0
    for right, owner in enumerate(owners):
        inside[owner] += 1
        total += costs[right]
        while total > budget or inside[owner] > most:
            inside[owners[left]] -= 1
            total -= costs[left]
            left += 1
        found += max(0, right - left + 2 - least)
    return found
