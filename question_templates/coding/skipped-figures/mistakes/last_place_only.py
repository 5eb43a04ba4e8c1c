# misconception: leaves out only the numbers that end in a missing figure, not those with one in front
# hint: When 4 is missing, what becomes of 40, 41 and 42 in your count?
def labels_between(first, last, missing):
    def rank(label):
        tens, ones = divmod(label, 10)
        usable = sum(figure not in missing for figure in range(1, ones + 1))
        return tens * (10 - len(missing)) + usable

    return abs(rank(last) - rank(first)) + 1
