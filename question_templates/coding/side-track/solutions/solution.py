def side_track(sizes, limit, room, backwards):
    straight, aside = [], []
    for size in sizes:
        if size > limit and len(aside) < room:
            aside.append(size)
        elif size > 0:
            straight.append(size)
    if backwards:
        aside.reverse()
    return straight + aside
