# misconception: takes any two positions and does not look at how far apart they are
# hint: Your pair adds up, but are its positions far enough from each other? Compare them with `apart`.
def pair_with_sum(numbers, target, apart):
    first_at = {}
    for j, number in enumerate(numbers):
        i = first_at.get(target - number)
        if i is not None:
            return [i, j]
        first_at.setdefault(number, j)
    return []
