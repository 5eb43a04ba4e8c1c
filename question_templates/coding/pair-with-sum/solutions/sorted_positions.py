from bisect import bisect_left


def pair_with_sum(numbers, target, apart):
    # Sorted by number, then position: the first entry of each number is its first occurrence.
    ordered = sorted((number, position) for position, number in enumerate(numbers))
    for j, number in enumerate(numbers):
        wanted = target - number
        at = bisect_left(ordered, (wanted,))
        if at < len(ordered):
            found, i = ordered[at]
            if found == wanted and j - i >= apart:
                return [i, j]
    return []
