def lids_for_pots(pots, lids, least, most):
    given = []
    place = 0
    for pot in pots:
        while place < len(lids) and lids[place] < pot + least:
            place += 1
        if place < len(lids) and lids[place] <= pot + most:
            given.append(place)
            place += 1
        else:
            given.append(-1)
    return given
