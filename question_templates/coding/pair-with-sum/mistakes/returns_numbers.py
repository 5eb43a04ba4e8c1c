# misconception: returns the two numbers instead of their positions
# hint: Read once more what is to be returned: where the numbers stand, not what they are.
def pair_with_sum(numbers, target, apart):
    available = set()
    for j, number in enumerate(numbers):
        if j - apart >= 0:
            available.add(numbers[j - apart])
        if target - number in available:
            return [target - number, number]
    return []
