# misconception: counts the steps from one label to the other and so leaves one of the two out
# hint: Take the same label twice. How many are there from it to itself, and what do you return?
def labels_between(first, last, missing):
    left = [str(figure) for figure in range(10) if figure not in missing]

    def rank(label):
        place = 0
        for figure in str(label):
            place = place * len(left) + left.index(figure)
        return place

    return abs(rank(last) - rank(first))
