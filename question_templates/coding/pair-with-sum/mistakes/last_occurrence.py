# misconception: remembers where a number was seen last, although the first place counts
# hint: Put the same number into the list twice, well before its partner. Which of the two do you report?
def pair_with_sum(numbers, target, apart):
    last_at = {}
    for j, number in enumerate(numbers):
        available = j - apart
        if available >= 0:
            last_at[numbers[available]] = available
        i = last_at.get(target - number)
        if i is not None:
            return [i, j]
    return []
