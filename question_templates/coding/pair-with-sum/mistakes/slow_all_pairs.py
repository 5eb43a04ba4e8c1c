# misconception: tries every pair, which is far too slow for a long list
# hint: For each position you go through all earlier ones. How many comparisons are that for the longest list?
def pair_with_sum(numbers, target, apart):
    for j in range(len(numbers)):
        for i in range(j - apart + 1):
            if numbers[i] + numbers[j] == target:
                return [i, j]
    return []
