# misconception: lets those who leave keep the post they would have got
# hint: Somebody leaves because the wait is too long. Is the post busier afterwards than before?
from heapq import heappop, heappush


def busy_posts(arrivals, durations, pauses, patience):
    free = list(range(1, len(pauses) + 1))
    busy = []
    taken = []
    for now, duration in zip(arrivals, durations):
        while busy and busy[0][0] <= now:
            heappush(free, heappop(busy)[1])
        if free:
            post, start = heappop(free), now
        else:
            start, post = heappop(busy)
        heappush(busy, (start + duration + pauses[post - 1], post))
        taken.append(post if start - now <= patience else 0)
    return taken
