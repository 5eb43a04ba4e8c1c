from bisect import bisect_left


def fair_stretches(owners, costs, most, budget, least):
    # What is spent before each position, and where each owner was met.
    spent, places = [0], {}
    start = found = 0
    for end, (owner, cost) in enumerate(zip(owners, costs), start=1):
        spent.append(spent[-1] + cost)
        if owner:
            own = places.setdefault(owner, [])
            own.append(end)
            if len(own) > most:
                start = max(start, own[-most - 1])
        start = bisect_left(spent, spent[end] - budget, start)
        found += max(0, end - start - least + 1)
    return found
