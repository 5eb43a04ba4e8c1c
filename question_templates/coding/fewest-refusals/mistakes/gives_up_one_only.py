# misconception: gives up no more than one at a time, even where several places are closed at once
# hint: The number of places falls from six to one at once. How many must be given up at that moment?
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
        if len(here) > allowed:
            here.discard(heappop(by_end)[1])
            refused += 1
    return refused
