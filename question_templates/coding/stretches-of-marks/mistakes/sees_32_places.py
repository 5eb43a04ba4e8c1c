# misconception: reads no more than 32 places of a number
# hint: Try marks with numbers from 32 on. Does your code tell them from each other, and see them at all?
def count_stretches(entries, need, banned):
    good = 0
    sets = {}
    for entry in entries:
        entry &= 0xFFFFFFFF
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
