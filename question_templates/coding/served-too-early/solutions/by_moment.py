def served_too_early(served, reach, lead):
    """Take them in the order of their moments, and count places among those met so far."""
    size = len(served)
    order = sorted(range(size), key=served.__getitem__)
    # Leaves of a tree over the places; each node knows how many were met below it.
    met = [0 for _ in range(2 * size)]
    counts = []
    early = 0
    for number in order:
        while early < size and served[order[early]] + lead <= served[number]:
            node = order[early] + size
            while node:
                met[node] += 1
                node //= 2
            early += 1
        first, behind = size + number + 1, size + min(number + 1 + reach, size)
        count = 0
        while first < behind:
            if first % 2:
                count += met[first]
                first += 1
            if behind % 2:
                behind -= 1
                count += met[behind]
            first //= 2
            behind //= 2
        counts.append((number, count))
    return [count for _, count in sorted(counts)]
