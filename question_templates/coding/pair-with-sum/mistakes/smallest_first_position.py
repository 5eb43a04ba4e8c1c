# misconception: looks for the pair that begins first instead of the one that ends first
# hint: Let one fitting pair lie inside another one. Which of the two does the statement want?
from bisect import bisect_left


def pair_with_sum(numbers, target, apart):
    places = {}
    for position, number in enumerate(numbers):
        places.setdefault(number, []).append(position)
    for i, number in enumerate(numbers):
        partners = places.get(target - number, [])
        at = bisect_left(partners, i + apart)
        if at < len(partners):
            return [i, partners[at]]
    return []
