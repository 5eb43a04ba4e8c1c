def pair_with_sum(numbers, target, apart):
    first_at = {}
    for j, number in enumerate(numbers):
        available = j - apart
        if available >= 0:
            first_at.setdefault(numbers[available], available)
        i = first_at.get(target - number)
        if i is not None:
            return [i, j]
    return []
