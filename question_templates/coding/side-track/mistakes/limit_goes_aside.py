# misconception: sends what is exactly at the limit aside, although only what is greater goes there
# hint: Read rule 2 again: what happens to one that measures exactly `limit`?
def side_track(sizes, limit, room, backwards):
    straight, aside = [], []
    for size in sizes:
        if size > 0 and size >= limit and len(aside) < room:
            aside.append(size)
        elif size > 0:
            straight.append(size)
    if backwards:
        aside.reverse()
    return straight + aside
