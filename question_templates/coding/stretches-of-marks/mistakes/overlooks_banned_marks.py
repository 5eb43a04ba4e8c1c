# misconception: takes banned marks out of the entries instead of ending a stretch at them
# hint: May an entry with a banned mark be part of a good stretch at all?
def count_stretches(entries, need, banned):
    good = 0
    sets = {}
    for entry in entries:
        entry &= ~banned
        grown = {entry: 1}
        for marks, beginnings in sets.items():
            joined = marks | entry
            grown[joined] = grown.get(joined, 0) + beginnings
        sets = grown
        for marks, beginnings in sets.items():
            if marks.bit_count() >= need:
                good += beginnings
    return good
