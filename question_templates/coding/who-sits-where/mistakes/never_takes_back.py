# misconception: takes the first name that fits on each place and gives up when none does
# hint: When nobody fits on the next place, was every earlier choice forced?
def first_order(names, rivals, apart, ring):
    count = len(names)
    minds = {name: set() for name in names}
    for one, other in rivals:
        minds[one].add(other)
        minds[other].add(one)
    order = []
    for place in range(count):
        near = order[max(0, place - apart) :]
        if ring:
            near += order[: max(0, place + apart - count + 1)]
        for name in names:
            if name not in order and minds[name].isdisjoint(near):
                order.append(name)
                break
        else:
            return []
    return order
