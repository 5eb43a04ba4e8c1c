# misconception: looks for room only when somebody comes, not when places are taken away
# hint: All places are taken, and then one of them is closed. Nobody comes at that moment; is everything still all right?
from heapq import heappop, heappush


def fewest_refusals(wishes, places, pause):
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
        while what == 2 and len(here) > allowed:
            here.remove(heappop(by_end)[1])
            refused += 1
    return refused
