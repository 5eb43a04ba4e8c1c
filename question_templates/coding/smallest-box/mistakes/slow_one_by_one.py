# misconception: tries one size after the other, although each try rules out all sizes on one side
# hint: The answers are right. How many sizes do you try when the pieces measure millions?
def smallest_size(pieces, groups, between, most):
    if len(pieces) > groups * most:
        return -1
    if not pieces:
        return 0
    size = max(pieces)
    while True:
        used, needs, count = 1, -between, 0
        for piece in pieces:
            if count < most and needs + piece + between <= size:
                needs += piece + between
                count += 1
            else:
                used += 1
                needs, count = piece, 1
        if used <= groups:
            return size
        size += 1
