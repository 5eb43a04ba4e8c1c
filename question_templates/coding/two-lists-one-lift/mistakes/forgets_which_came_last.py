# misconception: keeps only the cheapest cost for so many entries of both lists, not where it ends
# hint: Two orders have done the same entries, but one ends at the top and the other at the bottom. Is the cheaper one always better for what follows?
def cheapest_order(first, second, start, up, down, turn):
    def way(x, y):
        return max(up * (y - x), down * (x - y))

    best = {}
    for i in range(len(first) + 1):
        for j in range(len(second) + 1):
            choices = [] if i or j else [(0, start, 0)]
            if i:
                cost, level, last = best[i - 1, j]
                choices.append((cost + way(level, first[i - 1]) + (turn if last == 2 else 0), first[i - 1], 1))
            if j:
                cost, level, last = best[i, j - 1]
                choices.append((cost + way(level, second[j - 1]) + (turn if last == 1 else 0), second[j - 1], 2))
            best[i, j] = min(choices, key=lambda choice: choice[0])
    return best[len(first), len(second)][0]
