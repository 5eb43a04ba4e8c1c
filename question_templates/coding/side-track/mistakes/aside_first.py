# misconception: puts those that stood aside before the others instead of behind them
# hint: Who stands in front in the end, those that went straight on or those that stood aside?
def side_track(sizes, limit, room, backwards):
    straight, aside = [], []
    for size in sizes:
        if size > limit and len(aside) < room:
            aside.append(size)
        elif size > 0:
            straight.append(size)
    if backwards:
        aside.reverse()
    return aside + straight
