# misconception: believes that an even share of the whole, or the largest piece, is the answer
# hint: Divide pieces of 5, 5, 5 into two groups. Is half of the whole enough?
def smallest_size(pieces, groups, between, most):
    if not pieces:
        return 0
    if len(pieces) > groups * most:
        return -1
    whole = sum(pieces) + between * max(0, len(pieces) - groups)
    return max(max(pieces), -(-whole // groups))
