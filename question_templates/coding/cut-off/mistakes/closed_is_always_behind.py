# misconception: takes the place where something is closed for supplied, also when that is in front of it
# hint: Let `in_front` be true and something be closed at a place. Does the place itself have anything?
def cut_off(parents: list[int], closed: list[int], own: list[int], in_front: bool) -> list[int]:
    below: list[list[int]] = [[] for _ in parents]
    arrives: list[tuple[int, bool]] = []
    for place, above in enumerate(parents):
        if above == -1:
            arrives.append((place, True))
        else:
            below[above].append(place)
    shut, sources = set(closed), set(own)
    without = []
    for place, supplied in arrives:
        if place in sources:
            supplied = True
        if not supplied:
            without.append(place)
        if place in shut and not (in_front and place in sources):
            supplied = False
        arrives.extend((other, supplied) for other in below[place])
    return sorted(without)
