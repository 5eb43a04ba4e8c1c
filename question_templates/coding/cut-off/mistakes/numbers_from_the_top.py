# misconception: goes through the places by their numbers, as if each were greater than the one above it
# hint: A place has a smaller number than the one above it. Is the one above known already when your code comes to it?
def cut_off(parents, closed, own, in_front):
    shut, sources = set(closed), set(own)
    passes = [True] * len(parents)
    without = []
    for place, above in enumerate(parents):
        supplied = above == -1 or passes[above]
        if in_front and place in shut:
            supplied = False
        if place in sources:
            supplied = True
        if not supplied:
            without.append(place)
        passes[place] = supplied and (in_front or place not in shut)
    return without
