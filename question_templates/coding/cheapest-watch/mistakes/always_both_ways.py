# misconception: takes every connection for mutual and never looks at `both_ways`
# hint: When it works one way only, who can watch the topmost place? Compare your answer for both values of `both_ways`.
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
    equipped = [NEVER] * len(parents)
    watched = [NEVER] * len(parents)
    waiting = [0] * len(parents)
    for place in reversed(order):
        price = NEVER if costs[place] < 0 else costs[place]
        alone, extra = 0, NEVER
        for child in below[place]:
            price += min(equipped[child], watched[child], waiting[child])
            better = min(equipped[child], watched[child])
            alone += better
            extra = min(extra, equipped[child] - better)
        equipped[place] = min(price, NEVER)
        waiting[place] = min(alone, NEVER)
        watched[place] = min(alone + extra, NEVER)
    total = sum(min(equipped[top], watched[top]) for top in order if parents[top] < 0)
    return total if total < NEVER else -1
