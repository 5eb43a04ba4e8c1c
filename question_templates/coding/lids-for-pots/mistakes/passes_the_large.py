# misconception: throws away what is too large for one, although it may fit a later one
# hint: The sizes asked for rise. Who may still need what is too large now?
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
            place += 1
    return given
