# misconception: takes a post that gets free at the very moment of an arrival for still busy
# hint: Let somebody arrive exactly when post 1 gets free, while post 2 has been free for long. Which one should it be?
from heapq import heappop, heappush


def busy_posts(arrivals, durations, pauses, patience):
    free = list(range(1, len(pauses) + 1))
    busy = []
    taken = []
    for now, duration in zip(arrivals, durations):
        while busy and busy[0][0] < now:
            heappush(free, heappop(busy)[1])
        if free:
            post, start = heappop(free), now
        elif busy[0][0] - now > patience:
            taken.append(0)
            continue
        else:
            start, post = heappop(busy)
        heappush(busy, (start + duration + pauses[post - 1], post))
        taken.append(post)
    return taken
