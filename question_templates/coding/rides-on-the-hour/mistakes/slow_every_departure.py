# misconception: goes through all departures one by one, also those at which nobody waits
# hint: The answers are right. How many departures does your code go through in a long time in which nobody comes?
def ride_moments(arrivals, sizes, room, every, patience):
    moments = [-1] * len(arrivals)
    line = []
    coming = 0
    now = 0
    while coming < len(arrivals) or line:
        while coming < len(arrivals) and arrivals[coming] <= now:
            if sizes[coming] <= room:
                line.append(coming)
            coming += 1
        left = room
        while line:
            place = line[0]
            if now - arrivals[place] <= patience:
                if sizes[place] > left:
                    break
                left -= sizes[place]
                moments[place] = now
            line.pop(0)
        now += every
    return moments
