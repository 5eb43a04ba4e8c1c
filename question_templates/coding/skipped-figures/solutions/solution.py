def labels_between(first, last, missing):
    base = 10 - len(missing)

    def rank(label):
        place = 0
        for figure in str(label):
            used = sum(smaller not in missing for smaller in range(1, int(figure) + 1))
            place = place * base + used
        return place

    return abs(rank(first) - rank(last)) + 1
