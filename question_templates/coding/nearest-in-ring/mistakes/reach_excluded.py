# misconception: does not take an entry that is exactly `reach` away
# hint: More than `reach` is too far. What about exactly as much?
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
        near = before if moment - ring[before] <= ring[after] - moment else after
        found.append(near if abs(ring[near] - moment) < reach else -1)
    return found
