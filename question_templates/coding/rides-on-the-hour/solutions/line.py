from collections import deque


def ride_moments(arrivals, sizes, room, every, patience):
    moments = [-1] * len(arrivals)
    coming = deque(place for place, size in enumerate(sizes) if size <= room)
    line = deque()
    now = 0
    while coming or line:
        if not line:
            # Nobody waits: go on to the first departure after the next arrival.
            now = max(now, (arrivals[coming[0]] + every - 1) // every * every)
        while coming and arrivals[coming[0]] <= now:
            line.append(coming.popleft())
        left = room
        while line:
            place = line[0]
            if now - arrivals[place] <= patience:
                if sizes[place] > left:
                    break
                left -= sizes[place]
                moments[place] = now
            line.popleft()
        now += every
    return moments
