# misconception: puts the marks of every stretch together from its entries
# hint: The number is right. How many stretches are there in the longest list, and how many entries do you look at for each?
def count_stretches(entries, need, banned):
    good = 0
    for begin in range(len(entries)):
        for end in range(begin + 1, len(entries) + 1):
            joined = 0
            for entry in entries[begin:end]:
                joined |= entry
            good += joined & banned == 0 and joined.bit_count() >= need
    return good
