# misconception: gives the same one out again
# hint: Can a position be twice in your result?
def lids_for_pots(pots, lids, least, most):
    given = []
    place = 0
    for pot in pots:
        while place < len(lids) and lids[place] < pot + least:
            place += 1
        if place < len(lids) and lids[place] <= pot + most:
            given.append(place)
        else:
            given.append(-1)
    return given
