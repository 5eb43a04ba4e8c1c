# misconception: begins at the first one of the other list for each, which is far too slow
# hint: How many sizes do you pass again and again, although they were too small before?
def lids_for_pots(pots, lids, least, most):
    given = []
    taken = set()
    for pot in pots:
        fitting = [
            place
            for place, lid in enumerate(lids)
            if place not in taken and pot + least <= lid <= pot + most
        ]
        given.append(fitting[0] if fitting else -1)
        taken.update(fitting[:1])
    return given
