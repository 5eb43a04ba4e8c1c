# misconception: answers for each place by a call for every place behind it, as deep as the network goes
# hint: How many calls are open at the same time when all the places lie in one long line?
def richest_walk(towards, worth, hard, limit):
    behind = [[] for _ in towards]
    entrance = None
    for place, other in enumerate(towards):
        if other == -1:
            entrance = place
        else:
            behind[other].append(place)
    nothing = float("-inf")
    is_hard = set(hard)
    found = [nothing]

    def row_of(place):
        parts = [0] * (limit + 1)
        room = limit - (place in is_hard)
        if room >= 0:
            found.append(worth[place])
        for other in behind[place]:
            row = row_of(other)
            for used in range(room + 1):
                found.append(worth[place] + parts[used] + row[room - used])
            parts = list(map(max, parts, row))
        if place in is_hard:
            parts = [nothing, *parts[:limit]]
        return [part + worth[place] for part in parts]

    if entrance is None:
        return None
    row_of(entrance)
    return None if max(found) == nothing else max(found)
