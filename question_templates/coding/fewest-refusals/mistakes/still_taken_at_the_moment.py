# misconception: takes a place for still taken at the very moment from which on it can be taken again
# hint: One leaves, and the next one comes exactly `pause` later. Is there room by the rules, and by your code?
from heapq import heappop, heappush


def fewest_refusals(wishes, places, pause):
    moments = [(moment, 1, number) for moment, number in places]
    for index, (start, end) in enumerate(wishes):
        moments.append((end + pause, 3, index))
        moments.append((start, 2, index))
    moments.sort()
    by_end = []
    here = set()
    allowed = refused = 0
    for _, what, which in moments:
        if what == 3:
            here.discard(which)
        elif what == 1:
            allowed = which
        else:
            here.add(which)
            heappush(by_end, (-wishes[which][1], which))
        while len(here) > allowed:
            here.remove(heappop(by_end)[1])
            refused += 1
    return refused
