# misconception: searches the whole list of parents for the places below each place
# hint: The rule is right. To find the places below one place you look at all of them; how often do you do that?
NEVER = 10**15


def cheapest_watch(parents, costs, both_ways):
    order = [place for place, parent in enumerate(parents) if parent < 0]
    for place in order:
        order.extend([other for other, parent in enumerate(parents) if parent == place])
    equipped = [NEVER] * len(parents)
    watched = [NEVER] * len(parents)
    waiting = [0] * len(parents)
    for place in reversed(order):
        price = NEVER if costs[place] < 0 else costs[place]
        alone, extra = 0, NEVER
        for child in [other for other, parent in enumerate(parents) if parent == place]:
            price += min(equipped[child], watched[child], waiting[child])
            better = min(equipped[child], watched[child])
            alone += better
            extra = min(extra, equipped[child] - better)
        equipped[place] = min(price, NEVER)
        waiting[place] = min(alone, NEVER)
        watched[place] = min(alone + extra, NEVER) if both_ways else NEVER
    total = sum(min(equipped[top], watched[top]) for top in order if parents[top] < 0)
    return total if total < NEVER else -1
