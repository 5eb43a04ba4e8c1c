# misconception: takes a place for nine times as much as the one to its right, however many figures are missing
# hint: Let three figures be missing. How many labels with exactly two places can there be?
def labels_between(first, last, missing):
    left = [str(figure) for figure in range(10) if figure not in missing]

    def rank(label):
        place = 0
        for figure in str(label):
            place = place * 9 + left.index(figure)
        return place

    return abs(rank(last) - rank(first)) + 1
