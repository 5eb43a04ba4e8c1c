# misconception: believes that of any two connected places at least one has to be equipped
# hint: A chain of three places: is one in the middle enough? And of six, may two neighbours both be without?
NEVER = 10**15


def cheapest_watch(parents, costs, both_ways):
    below = [[] for _ in parents]
    order = []
    for place, parent in enumerate(parents):
        if parent < 0:
            order.append(place)
        else:
            below[parent].append(place)
    for place in order:
        order.extend(below[place])
    on = [NEVER] * len(parents)
    off = [0] * len(parents)
    for place in reversed(order):
        price = NEVER if costs[place] < 0 else costs[place]
        on[place] = min(NEVER, price + sum(min(on[child], off[child]) for child in below[place]))
        off[place] = min(NEVER, sum(on[child] for child in below[place]))
    total = sum(
        on[top] if not both_ways or not below[top] else min(on[top], off[top])
        for top in order
        if parents[top] < 0
    )
    return total if total < NEVER else -1
