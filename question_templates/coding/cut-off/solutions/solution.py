def cut_off(parents: list[int], closed: list[int], own: list[int], in_front: bool) -> list[int]:
    below: list[list[int]] = [[] for _ in parents]
    arrives: list[tuple[int, bool]] = []
    for place, above in enumerate(parents):
        if above == -1:
            arrives.append((place, True))
        else:
            below[above].append(place)
    shut, sources = set(closed), set(own)
    lacks = [False] * len(parents)
    for place, supplied in arrives:
        if place in shut and in_front:
            supplied = False
        if place in sources:
            supplied = True
        lacks[place] = not supplied
        if place in shut and not in_front:
            supplied = False
        arrives.extend((other, supplied) for other in below[place])
    return [place for place, lacking in enumerate(lacks) if lacking]
