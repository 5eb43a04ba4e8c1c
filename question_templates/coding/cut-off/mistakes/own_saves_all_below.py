# misconception: thinks that everything below a source is supplied, whatever is closed in between
# hint: Below a source something is closed again. Does anything get past it?
def cut_off(parents, closed, own, in_front):
    shut, sources = set(closed), set(own)
    below = [[] for _ in parents]
    todo = []
    for place, above in enumerate(parents):
        if above == -1:
            todo.append((place, True, False))
        else:
            below[above].append(place)
    without = []
    for place, flows, saved in todo:
        saved = saved or place in sources
        if in_front and place in shut:
            flows = False
        if not (flows or saved):
            without.append(place)
        if place in shut:
            flows = False
        todo.extend((other, flows, saved) for other in below[place])
    return sorted(without)
