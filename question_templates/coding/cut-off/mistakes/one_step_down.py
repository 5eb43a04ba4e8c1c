# misconception: looks only at the place itself and at the one directly above it
# hint: Something is closed two steps further up. What does your code say about the place, and who told it?
def cut_off(parents, closed, own, in_front):
    shut, sources = set(closed), set(own)
    without = []
    for place, above in enumerate(parents):
        stopped = in_front and place in shut
        if above in shut and not (in_front and above in sources):
            stopped = True
        if stopped and place not in sources:
            without.append(place)
    return without
