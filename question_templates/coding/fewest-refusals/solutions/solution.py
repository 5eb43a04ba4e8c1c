from heapq import heappop, heappush


def fewest_refusals(wishes, places, pause):
    # At one moment: those who leave, then the new number of places, then those who come.
    moments = [(moment, 1, number) for moment, number in places]
    for index, (start, end) in enumerate(wishes):
        moments.append((end + pause, 0, index))
        moments.append((start, 2, index))
    moments.sort()
    by_end = []
    here = set()
    allowed = refused = 0
    for _, what, which in moments:
        if what == 0:
            here.discard(which)
        elif what == 1:
            allowed = which
        else:
            here.add(which)
            heappush(by_end, (-wishes[which][1], which))
        # Those who stay longest are given up; who has left already never stands on top of one still here.
        while len(here) > allowed:
            here.remove(heappop(by_end)[1])
            refused += 1
    return refused
