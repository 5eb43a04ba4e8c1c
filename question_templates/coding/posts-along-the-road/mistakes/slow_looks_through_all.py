# misconception: looks through all posts and all houses again for each station
# hint: The number is right. How many entries of the two lists do you look at for one station, and how many stations may there be?
def fewest_stations(houses, posts, back, ahead, room):
    left = sorted(houses)
    stations = 0
    while left:
        near = [post for post in posts if post - back <= left[0] <= post + ahead]
        if not near:
            return -1
        reached = [house for house in left if house <= max(near) + ahead]
        for house in reached[:room]:
            left.remove(house)
        stations += 1
    return stations
