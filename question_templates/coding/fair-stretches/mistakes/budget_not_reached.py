# misconception: takes a stretch that costs exactly the budget for too dear
# hint: The sum may be at most `budget`. What does your comparison say when they are equal?
from collections import Counter


def fair_stretches(owners, costs, most, budget, least):
    inside = Counter()
    left = total = found = 0
    for right, owner in enumerate(owners):
        inside[owner] += 1
        total += costs[right]
        while left <= right and (total >= budget or (owner and inside[owner] > most)):
            inside[owners[left]] -= 1
            total -= costs[left]
            left += 1
        found += max(0, right - left + 2 - least)
    return found
