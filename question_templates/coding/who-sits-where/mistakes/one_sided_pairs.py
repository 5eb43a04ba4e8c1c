# misconception: reads a pair of rivals as if only the first minded the second
# hint: A pair is listed once. Swap its two names: does your result stay the same?
def first_order(names, rivals, apart, ring):
    count = len(names)
    minds = {name: set() for name in names}
    for one, other in rivals:
        minds[one].add(other)

    def fill(order):
        place = len(order)
        if place == count:
            return order
        near = order[max(0, place - apart) :]
        if ring:
            near += order[: max(0, place + apart - count + 1)]
        for name in names:
            if name not in order and minds[name].isdisjoint(near):
                found = fill([*order, name])
                if found is not None:
                    return found
        return None

    return fill([]) or []
