def best_programme(offers: list[list[int]], rest: int, fee: int, most: int) -> int:
    """Walk through time once; keep for each number of offers the best amount among those already over."""
    nothing = float("-inf")
    over = [nothing] * (most + 1)  # over[k]: exactly k taken, all of them ended and rested
    over[0] = 0
    moments = []
    for index, (start, end, _) in enumerate(offers):
        moments.append((start, 1, index))
        moments.append((end + rest, 0, index))  # at one moment, what is over comes first
    moments.sort()
    reached: list[list[float]] = [[] for _ in offers]
    for _, begins, index in moments:
        pay = offers[index][2]
        if begins:
            reached[index] = [
                nothing if count == 0 else over[count - 1] + pay - (fee if count > 1 else 0)
                for count in range(most + 1)
            ]
        else:
            over = list(map(max, over, reached[index]))
            reached[index] = []
    return int(max(over))
