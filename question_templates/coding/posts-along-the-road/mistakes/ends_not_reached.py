# misconception: does not count the two ends of the reach
# hint: A house lies exactly `ahead` beyond a post. Is it in reach by the rules, and by your code?
from bisect import bisect_left


def fewest_stations(houses, posts, back, ahead, room):
    houses, posts = sorted(houses), sorted(posts)
    stations = served = 0
    while served < len(houses):
        house = houses[served]
        before = bisect_left(posts, house + max(back, 1))
        if before == 0 or posts[before - 1] + max(ahead, 1) <= house:
            return -1
        reached = bisect_left(houses, posts[before - 1] + max(ahead, 1))
        served = min(served + room, reached)
        stations += 1
    return stations
