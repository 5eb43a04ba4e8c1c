def menu_of_rank(firsts, seconds, margin, rank):
    firsts, seconds = sorted(firsts), sorted(seconds)
    # How many of the firsts go with each of the seconds, whatever they cost together.
    allowed, end = [], 0
    for second in seconds:
        while end < len(firsts) and firsts[end] <= second + margin:
            end += 1
        allowed.append(end)
    if sum(allowed) < rank:
        return -1
    too_low, enough = 0, firsts[-1] + seconds[-1]
    while enough - too_low > 1:
        price = (too_low + enough) // 2
        count, end = 0, len(firsts)
        for second, fitting in zip(seconds, allowed):
            while end > 0 and firsts[end - 1] > price - second:
                end -= 1
            count += min(end, fitting)
        if count < rank:
            too_low = price
        else:
            enough = price
    return enough
