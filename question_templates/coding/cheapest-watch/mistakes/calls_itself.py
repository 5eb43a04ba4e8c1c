# misconception: trusts that a function may call itself once for each level, however many levels there are
# hint: The rule is right. What happens with a tree of thousands of levels, each with a single place?
NEVER = 10**15


def cheapest_watch(parents, costs, both_ways):
    below = [[] for _ in parents]
    for place, parent in enumerate(parents):
        if parent >= 0:
            below[parent].append(place)

    def solve(place):
        price = NEVER if costs[place] < 0 else costs[place]
        alone, extra = 0, NEVER
        for child in below[place]:
            on, watched, waiting = solve(child)
            price += min(on, watched, waiting)
            alone += min(on, watched)
            extra = min(extra, on - min(on, watched))
        return min(price, NEVER), min(alone + extra, NEVER) if both_ways else NEVER, min(alone, NEVER)

    total = sum(min(solve(top)[:2]) for top, parent in enumerate(parents) if parent < 0)
    return total if total < NEVER else -1
