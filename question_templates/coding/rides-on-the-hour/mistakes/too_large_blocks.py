# misconception: uses up the rest of a departure for those who are too many for any
# hint: Somebody is turned away at once. Does that change anything for the ones behind?
def ride_moments(arrivals, sizes, room, every, patience):
    moments = []
    moment, left = 0, room
    for arrival, size in zip(arrivals, sizes):
        soonest = -(-arrival // every) * every
        if soonest > moment:
            moment, left = soonest, room
        if size > left and moment - arrival <= patience:
            moment, left = moment + every, room
        if size > room:
            moments.append(-1)
        elif moment - arrival <= patience:
            moments.append(moment)
            left -= size
        else:
            moments.append(-1)
    return moments
