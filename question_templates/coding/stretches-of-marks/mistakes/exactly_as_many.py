# misconception: wants exactly as many different marks as needed, not at least as many
# hint: What does the statement say about a stretch with more different marks than needed?
def count_stretches(entries, need, banned):
    good = 0
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
            if marks.bit_count() == need:
                good += beginnings
    return good
