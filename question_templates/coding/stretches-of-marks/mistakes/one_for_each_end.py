# misconception: counts no more than one stretch for each place at which one can end
# hint: A good stretch stays good when it becomes longer on the left. How many good stretches end at the same place?
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
        good += any(marks.bit_count() >= need for marks in sets)
    return good
