# misconception: lets every post carry one station only
# hint: How many stations may share the same post? Try more houses in one place than one station has room for.
from bisect import bisect_right


def fewest_stations(houses, posts, back, ahead, room):
    houses, posts = sorted(houses), sorted(posts)
    stations = served = start = 0
    while served < len(houses):
        house = houses[served]
        before = bisect_right(posts, house + back)
        if before <= start or posts[before - 1] + ahead < house:
            return -1
        reached = bisect_right(houses, posts[before - 1] + ahead)
        served = min(served + room, reached)
        stations += 1
        start = before
    return stations
