def labels_between(first, last, missing):
    left = [figure for figure in range(10) if figure not in missing]
    apart, weight = 0, 1
    # Place by place from the right; a label that has ended counts as nothing.
    while first or last:
        first, one = divmod(first, 10)
        last, other = divmod(last, 10)
        apart += (left.index(one) - left.index(other)) * weight
        weight *= len(left)
    return abs(apart) + 1
