# misconception: lets a place count as watched from below although none of the places below is equipped
# hint: Take a single place with nothing above and nothing below. Who watches it, and what does your code say it costs?
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
    for place in reversed(order):
        price = NEVER if costs[place] < 0 else costs[place]
        for child in below[place]:
            price += min(equipped[child], watched[child])
        equipped[place] = min(price, NEVER)
        rest = sum(equipped[child] if not both_ways else min(equipped[child], watched[child]) for child in below[place])
        watched[place] = min(rest, NEVER)
    total = sum(min(equipped[top], watched[top]) for top in order if parents[top] < 0)
    return total if total < NEVER else -1
