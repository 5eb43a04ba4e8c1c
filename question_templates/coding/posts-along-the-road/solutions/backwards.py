def fewest_stations(houses, posts, back, ahead, room):
    # From the far end of the road: there the post nearest to the beginning is the best one.
    left, posts = sorted(houses), sorted(posts)
    stations = 0
    while left:
        house = left[-1]
        post = None
        while posts and posts[-1] + ahead >= house:
            post = posts.pop()
        if post is None or post - back > house:
            return -1
        # It may be needed again for the next house.
        posts.append(post)
        stations += 1
        start = max(0, len(left) - room)
        while left[start] < post - back:
            start += 1
        del left[start:]
    return stations
