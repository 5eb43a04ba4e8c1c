# misconception: counts the time of a waiting one from the arrival instead of from the moment the post gets free
# hint: Somebody waits five minutes and then stays for ten. When is the post free again?
from heapq import heappop, heappush


def busy_posts(arrivals, durations, pauses, patience):
    free = list(range(1, len(pauses) + 1))
    busy = []
    taken = []
    for now, duration in zip(arrivals, durations):
        while busy and busy[0][0] <= now:
            heappush(free, heappop(busy)[1])
        if free:
            post = heappop(free)
        elif busy[0][0] - now > patience:
            taken.append(0)
            continue
        else:
            post = heappop(busy)[1]
        heappush(busy, (now + duration + pauses[post - 1], post))
        taken.append(post)
    return taken
