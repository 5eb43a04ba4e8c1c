# misconception: treats a closed row like an open one
# hint: In a ring, who are the neighbours of the last place?
def first_order(names, rivals, apart, ring):
    minds = {name: set() for name in names}
    for one, other in rivals:
        minds[one].add(other)
        minds[other].add(one)

    def fill(order):
        if len(order) == len(names):
            return order
        near = order[max(0, len(order) - apart) :]
        for name in names:
            if name not in order and minds[name].isdisjoint(near):
                found = fill([*order, name])
                if found is not None:
                    return found
        return None

    return fill([]) or []
