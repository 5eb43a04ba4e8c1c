# misconception: works out the same rest of the two lists again for each way that leads to it
# hint: The cost is right. In how many ways can the first ten entries of both lists be mixed, and how often do you work out what is left after them?
def cheapest_order(first, second, start, up, down, turn):
    def rest(i, j, level, last):
        choices = []
        if i < len(first):
            step = max(up * (first[i] - level), down * (level - first[i]))
            choices.append(step + (turn if last == 2 else 0) + rest(i + 1, j, first[i], 1))
        if j < len(second):
            step = max(up * (second[j] - level), down * (level - second[j]))
            choices.append(step + (turn if last == 1 else 0) + rest(i, j + 1, second[j], 2))
        return min(choices, default=0)

    return rest(0, 0, start, 0)
