# misconception: lets a number be its own partner
# hint: Look at what your code does when the target is twice a number that is there only once.
def pair_with_sum(numbers, target, apart):
    first_at = {}
    for j, number in enumerate(numbers):
        first_at.setdefault(number, j)
        i = first_at.get(target - number)
        if i is not None and (i == j or j - i >= apart):
            return [i, j]
    return []
