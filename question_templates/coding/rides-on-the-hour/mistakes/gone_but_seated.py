# misconception: takes room for those who have already given up
# hint: Somebody has given up before the departure. Does your code still count the room for them?
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
        if size > left:
            moment, left = moment + every, room
        if moment - arrival <= patience:
            moments.append(moment)
        else:
            moments.append(-1)
        left -= size
    return moments
