# misconception: counts `between` once for each piece instead of once for each pair of neighbours
# hint: How much does a group with a single piece need?
def smallest_size(pieces, groups, between, most):
    if len(pieces) > groups * most:
        return -1
    if not pieces:
        return 0
    low = max(pieces) + between
    high = sum(pieces) + abs(between) * len(pieces)
    while low < high:
        middle = (low + high) // 2
        used, needs, count = 1, 0, 0
        for piece in pieces:
            if count < most and needs + piece + between <= middle:
                needs += piece + between
                count += 1
            else:
                used += 1
                needs, count = piece + between, 1
        if used <= groups:
            high = middle
        else:
            low = middle + 1
    return low
