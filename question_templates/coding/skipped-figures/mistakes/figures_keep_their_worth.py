# misconception: lets a figure count as much as ever, although smaller ones are missing
# hint: When 4 is missing, the label 5 comes right after 3. How much should the figure 5 count, then?
def labels_between(first, last, missing):
    base = 10 - len(missing)

    def rank(label):
        place = 0
        for figure in str(label):
            place = place * base + int(figure)
        return place

    return abs(rank(last) - rank(first)) + 1
