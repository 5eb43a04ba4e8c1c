# misconception: lets smaller ones from behind take the room that the first one could not use
# hint: The first in the line does not fit into what is left. Who gets in at this departure?
def ride_moments(arrivals, sizes, room, every, patience):
    moments = []
    lefts = {}
    for arrival, size in zip(arrivals, sizes):
        moment = -(-arrival // every) * every
        while moment - arrival <= patience and size <= room and lefts.get(moment, room) < size:
            moment += every
        if moment - arrival <= patience and size <= room:
            lefts[moment] = lefts.get(moment, room) - size
            moments.append(moment)
        else:
            moments.append(-1)
    return moments
