from bisect import insort


def fewest_refusals(wishes, places, pause):
    # From the last moment to the first: there those who begin earliest would stay longest.
    moments = [(end + pause, 0, start) for start, end in wishes]
    allowed = 0
    for moment, number in places:
        moments.append((moment, 1, allowed))
        allowed = number
    begins = []
    refused = 0
    for moment, is_change, value in sorted(moments, reverse=True):
        while begins and begins[-1] >= moment:
            begins.pop()
        if is_change:
            allowed = value
        else:
            insort(begins, value)
        surplus = max(0, len(begins) - allowed)
        del begins[:surplus]
        refused += surplus
    return refused
