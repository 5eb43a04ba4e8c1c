# misconception: checks the patience for the first possible departure only
# hint: Somebody does not fit and has to wait for one more departure. Is that not too long?
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
        if moment - arrival <= patience:
            if size > left:
                moment, left = moment + every, room
            moments.append(moment)
            left -= size
        else:
            moments.append(-1)
    return moments
