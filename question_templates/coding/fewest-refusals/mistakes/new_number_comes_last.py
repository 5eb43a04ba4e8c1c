# misconception: lets a new number of places count only after those who come at the same moment
# hint: More places are opened at a moment, and guests come at exactly that moment. May they use the new ones?
from heapq import heappop, heappush


def fewest_refusals(wishes, places, pause):
    moments = [(moment, 3, number) for moment, number in places]
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
        elif what == 3:
            allowed = which
        else:
            here.add(which)
            heappush(by_end, (-wishes[which][1], which))
        while len(here) > allowed:
            here.remove(heappop(by_end)[1])
            refused += 1
    return refused
