# misconception: goes over all that is left, and over all pairs for each of them, whenever one has been done
# hint: The number is right. After one has been done, which others can have become possible by that, and how many do you look at?
def fewest_changes(sides, before, start, back):
    def changes_from(side):
        left = set(range(len(sides)))
        changes = 0
        while left:
            held = {later for first, later in before if first in left}
            possible = [job for job in sorted(left) if job not in held]
            if not possible:
                return -1
            here = [job for job in possible if sides[job] == side]
            if here:
                left.discard(here[0])
            else:
                side = 1 - side
                changes += 1
        return changes + changes % 2 if back else changes

    if start is None:
        return min(changes_from(0), changes_from(1))
    return changes_from(start)
