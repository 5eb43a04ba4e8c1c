# misconception: lets those that stood aside out in the opposite order
# hint: Which of those aside is the first to follow? Check it with the flag that says how they leave.
def side_track(sizes, limit, room, backwards):
    straight, aside = [], []
    for size in sizes:
        if size > limit and len(aside) < room:
            aside.append(size)
        elif size > 0:
            straight.append(size)
    if not backwards:
        aside.reverse()
    return straight + aside
