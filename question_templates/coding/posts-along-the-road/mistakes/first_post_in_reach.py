# misconception: chooses the first post that reaches the house instead of the one farthest along
# hint: Two posts reach the same house. From which of them are more of the later houses in reach?
from bisect import bisect_left, bisect_right


def fewest_stations(houses, posts, back, ahead, room):
    houses, posts = sorted(houses), sorted(posts)
    stations = served = 0
    while served < len(houses):
        house = houses[served]
        at = bisect_left(posts, house - ahead)
        if at == len(posts) or posts[at] - back > house:
            return -1
        reached = bisect_right(houses, posts[at] + ahead)
        served = min(served + room, reached)
        stations += 1
    return stations
