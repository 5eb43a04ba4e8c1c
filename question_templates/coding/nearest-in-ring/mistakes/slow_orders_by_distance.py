# misconception: puts all entries in order of their distance for each moment, which is far too slow
# hint: How many entries do you touch for one moment? What do you know about them before the first moment comes?
def nearest_in_ring(ring, moments, reach):
    found = []
    for moment in moments:
        by_distance = sorted(
            range(len(ring)), key=lambda place: (abs(ring[place] - moment), ring[place])
        )
        near = by_distance[0]
        found.append(near if abs(ring[near] - moment) <= reach else -1)
    return found
