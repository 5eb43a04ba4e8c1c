NEVER = 10**15


def cheapest_watch(parents: list[int], costs: list[int], both_ways: bool) -> int:
    below: list[list[int]] = [[] for _ in parents]
    order = []
    for place, parent in enumerate(parents):
        if parent < 0:
            order.append(place)
        else:
            below[parent].append(place)
    for place in order:
        order.extend(below[place])

    equipped = [NEVER] * len(parents)
    seen_from_below = [NEVER] * len(parents)
    waiting = [0] * len(parents)
    for place in reversed(order):
        price = NEVER if costs[place] < 0 else costs[place]
        alone = 0
        extra = NEVER
        for child in below[place]:
            price += min(equipped[child], seen_from_below[child], waiting[child])
            better = min(equipped[child], seen_from_below[child])
            alone += better
            extra = min(extra, equipped[child] - better)
        equipped[place] = min(price, NEVER)
        waiting[place] = min(alone, NEVER)
        seen_from_below[place] = min(alone + extra, NEVER) if both_ways else NEVER
    total = sum(min(equipped[top], seen_from_below[top]) for top in order if parents[top] < 0)
    return total if total < NEVER else -1
