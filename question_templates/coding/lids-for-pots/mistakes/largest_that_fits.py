# misconception: gives the largest that fits instead of the smallest
# hint: Several fit, and all are still there. Which one is to be given?
def lids_for_pots(pots, lids, least, most):
    given = []
    free = []
    place = 0
    for pot in pots:
        while place < len(lids) and lids[place] <= pot + most:
            free.append(place)
            place += 1
        if free and lids[free[-1]] >= pot + least:
            given.append(free.pop())
        else:
            given.append(-1)
    return given
