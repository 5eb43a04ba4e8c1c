def count_stretches(entries, need, banned):
    good = 0
    # Sets that a stretch ending here can have, with the number of beginnings for each.
    sets = {}
    for entry in entries:
        if entry & banned:
            sets = {}
            continue
        grown = {entry: 1}
        for marks, beginnings in sets.items():
            joined = marks | entry
            grown[joined] = grown.get(joined, 0) + beginnings
        sets = grown
        for marks, beginnings in sets.items():
            if marks.bit_count() >= need:
                good += beginnings
    return good
