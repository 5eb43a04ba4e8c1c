# misconception: walks through the whole network anew from every place
# hint: The result is right. What do walks from two neighbouring places have in common?
def richest_walk(towards, worth, hard, limit):
    linked = [[] for _ in towards]
    for place, other in enumerate(towards):
        if other != -1:
            linked[place].append(other)
            linked[other].append(place)
    is_hard = set(hard)
    best = None
    for first in range(len(towards)):
        todo = [(first, -1, 0, 0)]
        while todo:
            place, before, used, total = todo.pop()
            used += place in is_hard
            total += worth[place]
            if used > limit:
                continue
            if best is None or total > best:
                best = total
            for other in linked[place]:
                if other != before:
                    todo.append((other, place, used, total))
    return best
