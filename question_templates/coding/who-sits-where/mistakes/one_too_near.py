# misconception: takes the distance of two positions for the number of others between them
# hint: Positions 3 and 5 differ by two. How many others are between them?
def first_order(names, rivals, apart, ring):
    count = len(names)
    minds = {name: set() for name in names}
    for one, other in rivals:
        minds[one].add(other)
        minds[other].add(one)

    def fill(order):
        place = len(order)
        if place == count:
            return order
        near = order[max(0, place - apart + 1) :]
        if ring:
            near += order[: max(0, place + apart - count)]
        for name in names:
            if name not in order and minds[name].isdisjoint(near):
                found = fill([*order, name])
                if found is not None:
                    return found
        return None

    return fill([]) or []
