from bisect import bisect_right
from itertools import accumulate


def smallest_size(pieces: list[int], groups: int, between: int, most: int) -> int:
    """Jump from group to group over running sums; build the size bit by bit from above."""
    count = len(pieces)
    if -(-count // most) > groups:
        return -1
    if count == 0:
        return 0
    sums = [0, *accumulate(piece + between for piece in pieces)]

    def groups_needed(size: int) -> int:
        position = needed = 0
        while position < count:
            # Pieces position..j-1 need sums[j] - sums[position] - between.
            fits = bisect_right(sums, sums[position] + size + between) - 1
            position = min(fits, position + most)
            needed += 1
        return needed

    floor = max(pieces)
    too_small = floor - 1
    step = 1 << (sum(pieces) + abs(between) * count).bit_length()
    while step:
        if groups_needed(max(floor, too_small + step)) > groups:
            too_small += step
        step //= 2
    return too_small + 1
