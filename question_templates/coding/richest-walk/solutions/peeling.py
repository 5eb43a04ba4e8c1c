def richest_walk(towards: list[int], worth: list[int], hard: list[int], limit: int) -> int | None:
    """Take away one dead end after the other; each hands what it knows to its only neighbour."""
    own = [0] * len(towards)
    for place in hard:
        own[place] = 1
    ahead = [0] * len(towards)  # how many have yet to hand over
    for other in towards:
        if other != -1:
            ahead[other] += 1
    # arms[place][used]: the best walk that ends here and visits exactly so many hard places.
    arms = [{used: value} for used, value in zip(own, worth)]
    best = max((value for used, value in zip(own, worth) if used <= limit), default=None)
    ends = [place for place, count in enumerate(ahead) if count == 0]
    for place in ends:
        other = towards[place]
        if other == -1:
            continue
        arm, others = arms[place], arms[other]
        for used, value in arm.items():
            for more, rest in others.items():
                if used + more <= limit:
                    best = max(best, value + rest)
        for used, value in arm.items():
            total = used + own[other]
            if total <= limit:
                others[total] = max(others.get(total, value + worth[other]), value + worth[other])
        ahead[other] -= 1
        if ahead[other] == 0:
            ends.append(other)
    return best
