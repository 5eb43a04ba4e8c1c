from bisect import bisect_left


def nearest_in_ring(ring, moments, reach):
    """Bring the ring into the order of time once, and count back from there."""
    oldest = ring.index(min(ring))
    ordered = ring[oldest:] + ring[:oldest]
    found = []
    for moment in moments:
        place = bisect_left(ordered, moment)
        if place == len(ordered) or (
            place > 0 and moment - ordered[place - 1] <= ordered[place] - moment
        ):
            place -= 1
        near = abs(ordered[place] - moment) <= reach
        found.append((oldest + place) % len(ring) if near else -1)
    return found
