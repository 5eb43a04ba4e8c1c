# misconception: does things in the order in which they become possible, and changes sides for each of them
# hint: Two things are possible on this side and one on the other, which became possible between them. In which order do you do the three?
def fewest_changes(sides, before, start, back):
    after = [[] for _ in sides]
    conditions = [0] * len(sides)
    for first, later in before:
        after[first].append(later)
        conditions[later] += 1
    order = [job for job, count in enumerate(conditions) if count == 0]
    for job in order:
        for later in after[job]:
            conditions[later] -= 1
            if conditions[later] == 0:
                order.append(later)
    if len(order) < len(sides):
        return -1
    if not order:
        return 0
    side = sides[order[0]] if start is None else start
    changes = 0
    for job in order:
        if sides[job] != side:
            changes += 1
            side = sides[job]
    return changes + changes % 2 if back else changes
