def count_stretches(entries, need, banned):
    # The first `enough` beginnings since `begin` are good for the present end.
    good = begin = enough = 0
    inside = {}
    for end, entry in enumerate(entries):
        if entry & banned:
            inside.clear()
            begin, enough = end + 1, end + 1
            continue
        for mark in _members(entry):
            inside[mark] = inside.get(mark, 0) + 1
        while enough <= end and len(inside) >= need:
            for mark in _members(entries[enough]):
                inside[mark] -= 1
                if inside[mark] == 0:
                    del inside[mark]
            enough += 1
        good += enough - begin
    return good


def _members(number):
    while number:
        yield number & -number
        number &= number - 1
