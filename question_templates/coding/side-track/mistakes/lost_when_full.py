# misconception: loses what is too large when there is no room left for it
# hint: Count what goes in and what comes out when there is little room. Is anything missing?
def side_track(sizes, limit, room, backwards):
    straight, aside = [], []
    for size in sizes:
        if size > limit:
            if len(aside) < room:
                aside.append(size)
        elif size > 0:
            straight.append(size)
    if backwards:
        aside.reverse()
    return straight + aside
