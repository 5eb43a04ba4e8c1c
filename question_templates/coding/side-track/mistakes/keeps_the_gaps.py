# misconception: takes a 0 for something small and lets it go straight on
# hint: Look for a 0 in your result. What does rule 1 say?
def side_track(sizes, limit, room, backwards):
    straight, aside = [], []
    for size in sizes:
        if size > limit and len(aside) < room:
            aside.append(size)
        else:
            straight.append(size)
    if backwards:
        aside.reverse()
    return straight + aside
