# misconception: refuses whoever came last, although one who is there already may stay much longer
# hint: Let somebody who stays for very long come first, and many short visits after that. Whom do you refuse?
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
            heappush(by_end, (-wishes[which][0], which))
        while len(here) > allowed:
            gone = heappop(by_end)[1]
            refused += gone in here
            here.discard(gone)
    return refused
