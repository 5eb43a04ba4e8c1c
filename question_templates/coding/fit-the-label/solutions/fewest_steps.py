def fit_label(text, width, keep, from_end):
    words = text.split()
    long_ones = [place for place, word in enumerate(words) if len(word) > keep]
    if from_end:
        long_ones.reverse()

    def label(steps):
        short = set(long_ones[:steps])
        out = []
        for place, word in enumerate(words):
            if place in short:
                out.append(f"{word[0]}." if place - 1 in short else f" {word[0]}.")
            else:
                out.append(f" {word}")
        return "".join(out)[1:]

    # More steps never make it longer, so the fewest that are enough can be closed in on.
    low, high = 0, len(long_ones)
    while low < high:
        middle = (low + high) // 2
        if len(label(middle)) <= width:
            high = middle
        else:
            low = middle + 1
    found = label(low)
    return found if len(found) <= width else ""
