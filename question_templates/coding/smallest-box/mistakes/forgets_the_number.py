# misconception: looks at the size of a group only, not at how many pieces it may take
# hint: Give your code many tiny pieces and a small `most`. How many does it put into one group?
def smallest_size(pieces, groups, between, most):
    if not pieces:
        return 0
    low, high = max(pieces), sum(pieces) + max(0, between) * len(pieces)
    while low < high:
        middle = (low + high) // 2
        used, needs = 1, -between
        for piece in pieces:
            if needs + piece + between <= middle:
                needs += piece + between
            else:
                used += 1
                needs = piece
        if used <= groups:
            high = middle
        else:
            low = middle + 1
    return low
