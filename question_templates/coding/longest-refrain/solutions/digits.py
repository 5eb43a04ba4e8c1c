def longest_refrain(text, times, apart):
    def joined(lefts, rights):
        table = {}
        return [table.setdefault(pair, len(table)) for pair in zip(lefts, rights)]

    def often_enough(starts, length):
        taken, free = 0, 0
        for start in starts:
            if start >= free:
                taken += 1
                free = start + length + apart
        return taken >= times

    # Names of the passages of 1, 2, 4, 8… letters, until there are none.
    names = [list(text)]
    while names[-1]:
        names.append(joined(names[-1], names[-1][2 ** (len(names) - 1) :]))

    # The largest length that works, one binary digit after the other.
    best = []
    length, passages = 0, [""] * len(text)
    for level in reversed(range(len(names))):
        longer = length + 2**level
        candidates = joined(passages, names[level][length:])
        places = {}
        for start, passage in enumerate(candidates):
            places.setdefault(passage, []).append(start)
        firsts = [starts[0] for starts in places.values() if often_enough(starts, longer)]
        if firsts:
            length, passages = longer, candidates
            best = [firsts[0], longer]
    return best
