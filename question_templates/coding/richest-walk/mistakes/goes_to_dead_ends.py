# misconception: goes on to a dead end with every walk, even if that costs more than it brings
# hint: Behind a good place there is a bad one and nothing else. Where does the best walk end, and where does yours?
def richest_walk(towards, worth, hard, limit):
    behind = [[] for _ in towards]
    order = []
    for place, other in enumerate(towards):
        if other == -1:
            order.append(place)
        else:
            behind[other].append(place)
    for place in order:
        order.extend(behind[place])
    nothing = float("-inf")
    best = nothing
    is_hard = set(hard)
    rows = {}
    for place in reversed(order):
        parts = [nothing if behind[place] else 0] * (limit + 1)
        room = limit - (place in is_hard)
        best_here = nothing if room < 0 else 0
        for other in behind[place]:
            row = rows.pop(other)
            for used in range(room + 1):
                best_here = max(best_here, row[used], parts[used] + row[room - used])
            parts = list(map(max, parts, row))
        best = max(best, best_here + worth[place])
        if place in is_hard:
            parts = [nothing, *parts[:limit]]
        rows[place] = [part + worth[place] for part in parts]
    return None if best == nothing else int(best)
