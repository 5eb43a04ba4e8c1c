# misconception: lets those who arrive at the moment of a departure wait for the next one
# hint: Read the last of the rules once more and try an arrival at exactly a multiple of `every`.
def ride_moments(arrivals, sizes, room, every, patience):
    moments = []
    moment, left = 0, room
    for arrival, size in zip(arrivals, sizes):
        if size > room:
            moments.append(-1)
            continue
        soonest = (arrival // every + 1) * every
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
