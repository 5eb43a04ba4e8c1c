# misconception: leaves out a house that nobody reaches and counts on with the others
# hint: One house is out of reach of every post. What is to be returned, whatever the others need?
from bisect import bisect_right


def fewest_stations(houses, posts, back, ahead, room):
    houses, posts = sorted(houses), sorted(posts)
    stations = served = 0
    while served < len(houses):
        house = houses[served]
        before = bisect_right(posts, house + back)
        if before == 0 or posts[before - 1] + ahead < house:
            served += 1
            continue
        reached = bisect_right(houses, posts[before - 1] + ahead)
        served = min(served + room, reached)
        stations += 1
    return stations
