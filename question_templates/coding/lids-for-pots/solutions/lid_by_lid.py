def lids_for_pots(pots, lids, least, most):
    """Offer each lid to the first pot that has not passed on all before it."""
    given = [-1] * len(pots)
    waiting = 0
    for place, lid in enumerate(lids):
        while waiting < len(pots) and pots[waiting] + most < lid:
            waiting += 1
        if waiting < len(pots) and pots[waiting] + least <= lid:
            given[waiting] = place
            waiting += 1
    return given
