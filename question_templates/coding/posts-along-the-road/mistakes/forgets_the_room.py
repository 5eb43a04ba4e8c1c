# misconception: lets one station serve all houses in its reach, however many they are
# hint: Put more houses into one place than `room` allows. How many stations do they need?
from bisect import bisect_right


def fewest_stations(houses, posts, back, ahead, room):
    houses, posts = sorted(houses), sorted(posts)
    stations = served = 0
    while served < len(houses):
        house = houses[served]
        before = bisect_right(posts, house + back)
        if before == 0 or posts[before - 1] + ahead < house:
            return -1
        served = bisect_right(houses, posts[before - 1] + ahead)
        stations += 1
    return stations
