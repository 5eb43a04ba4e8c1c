# misconception: wants the positions to be more than `apart` away from each other
# hint: Two positions that are exactly `apart` away from each other are allowed. Try a list with only such a pair.
def pair_with_sum(numbers, target, apart):
    first_at = {}
    for j, number in enumerate(numbers):
        available = j - apart - 1
        if available >= 0:
            first_at.setdefault(numbers[available], available)
        i = first_at.get(target - number)
        if i is not None:
            return [i, j]
    return []
