# misconception: begins the search below the largest piece, and puts a piece into a new group without asking whether it fits
# hint: Can a size smaller than the largest piece ever do? What does your check say to it?
def smallest_size(pieces, groups, between, most):
    if len(pieces) > groups * most:
        return -1
    if not pieces:
        return 0
    low, high = 0, sum(pieces) + max(0, between) * len(pieces)
    while low < high:
        middle = (low + high) // 2
        used, needs, count = 1, -between, 0
        for piece in pieces:
            if count < most and needs + piece + between <= middle:
                needs += piece + between
                count += 1
            else:
                used += 1
                needs, count = piece, 1
        if used <= groups:
            high = middle
        else:
            low = middle + 1
    return low
