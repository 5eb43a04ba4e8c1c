from bisect import bisect_right


def fewest_stations(houses, posts, back, ahead, room):
    houses, posts = sorted(houses), sorted(posts)
    stations = served = 0
    while served < len(houses):
        house = houses[served]
        # Of the posts that reach this house, the one farthest along the road.
        before = bisect_right(posts, house + back)
        if before == 0 or posts[before - 1] + ahead < house:
            return -1
        reached = bisect_right(houses, posts[before - 1] + ahead)
        served = min(served + room, reached)
        stations += 1
    return stations
