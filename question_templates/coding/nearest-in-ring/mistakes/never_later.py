# misconception: looks only at the entry before the moment, never at the one after it
# hint: May the nearest entry also be later than the moment?
from bisect import bisect_left


def nearest_in_ring(ring, moments, reach):
    size = len(ring)
    # From the oldest entry on, none is later than the last one of the list.
    oldest = bisect_left(range(size), True, key=lambda position: ring[position] <= ring[-1])

    def position(place):
        """Give the position of what stands so many places behind the oldest entry."""
        return (oldest + place) % size

    found = []
    for moment in moments:
        place = bisect_left(range(size), moment, key=lambda place: ring[position(place)])
        before, after = position(max(place - 1, 0)), position(min(place, size - 1))
        near = after if ring[after] == moment else before
        found.append(near if abs(ring[near] - moment) <= reach else -1)
    return found
