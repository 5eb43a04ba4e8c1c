# misconception: starts again from the first moment after each refusal
# hint: The number is right. How much of the time before a refusal has to be looked at once more after it?
def fewest_refusals(wishes, places, pause):
    left = [list(wish) for wish in wishes]
    moments = sorted([moment for moment, _ in places] + [start for start, _ in wishes])

    def first_too_many():
        for now in moments:
            allowed = [number for moment, number in places if moment <= now][-1]
            here = [wish for wish in left if wish[0] <= now < wish[1] + pause]
            if len(here) > allowed:
                return max(here, key=lambda wish: wish[1])
        return None

    gone = first_too_many()
    while gone is not None:
        left.remove(gone)
        gone = first_too_many()
    return len(wishes) - len(left)
