from heapq import heappop, heappush


def busy_posts(
    arrivals: list[int], durations: list[int], pauses: list[int], patience: int
) -> list[int]:
    free = list(range(1, len(pauses) + 1))  # a sorted list is a heap
    busy: list[tuple[int, int]] = []
    taken = []
    for now, duration in zip(arrivals, durations):
        while busy and busy[0][0] <= now:
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
