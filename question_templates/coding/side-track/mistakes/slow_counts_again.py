# misconception: counts anew for each one how many went aside before it, which is far too slow
# hint: For each one you look at all that came before. Could you carry that number along instead?
def side_track(sizes, limit, room, backwards):
    def is_aside(position):
        before = sum(earlier > limit for earlier in sizes[:position])
        return sizes[position] > limit and before < room

    straight, aside = [], []
    for position, size in enumerate(sizes):
        if is_aside(position):
            aside.append(size)
        elif size > 0:
            straight.append(size)
    if backwards:
        aside.reverse()
    return straight + aside
