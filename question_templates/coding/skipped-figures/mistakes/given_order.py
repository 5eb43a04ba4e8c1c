# misconception: takes for granted that the first of the two labels is the smaller one
# hint: Swap the two labels of an example. What does your code give now, and what should it give?
def labels_between(first, last, missing):
    left = [str(figure) for figure in range(10) if figure not in missing]

    def rank(label):
        place = 0
        for figure in str(label):
            place = place * len(left) + left.index(figure)
        return place

    return rank(last) - rank(first) + 1
