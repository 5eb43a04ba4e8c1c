def ride_moments(arrivals, sizes, room, every, patience):
    moments = []
    moment, left = 0, room
    for arrival, size in zip(arrivals, sizes):
        if size > room:
            moments.append(-1)
            continue
        soonest = -(-arrival // every) * every
        if soonest > moment:
            moment, left = soonest, room
        if size > left and moment - arrival <= patience:
            moment, left = moment + every, room
        if moment - arrival <= patience:
            moments.append(moment)
            left -= size
        else:
            moments.append(-1)
    return moments
