# misconception: only keeps occurrences from overlapping and forgets how far apart they must be
# hint: How many letters are there between your occurrences, and how many does `apart` demand?
def longest_refrain(text, times, apart):
    # Names of all passages of 1, 2, 4, 8… letters: equal ones have equal names.
    names = [[ord(letter) for letter in text]]
    width = 1
    while 2 * width <= len(text):
        table = {}
        pairs = zip(names[-1], names[-1][width:])
        names.append([table.setdefault(pair, len(table)) for pair in pairs])
        width *= 2

    def first_of(length):
        """Give the first position of a refrain of this length; none if there is none."""
        level = length.bit_length() - 1
        pairs = zip(names[level], names[level][length - 2**level :])
        counts = {}
        firsts = []
        for start, passage in enumerate(pairs):
            count, first, free = counts.get(passage, (0, start, start))
            if start >= free:
                counts[passage] = (count + 1, first, start + length)
                if count + 1 == times:
                    firsts.append(first)
        return min(firsts, default=None)

    low, high = 0, len(text) // times
    while low < high:
        middle = (low + high + 1) // 2
        if first_of(middle) is None:
            high = middle - 1
        else:
            low = middle
    return [first_of(low), low] if low else []
