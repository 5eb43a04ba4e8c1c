def cheapest_order(first, second, start, up, down, turn):
    def way(x, y):
        return up * (y - x) if y > x else down * (x - y)

    # to_go[i, j]: costs of all that is left, standing at entry i of the first or at entry j of the second list.
    one, two = [start, *first], [start, *second]
    to_go = {}
    for i in reversed(range(len(one))):
        for j in reversed(range(len(two))):
            at_one, at_two = [], []
            if i < len(first):
                rest, _ = to_go[i + 1, j]
                at_one.append(rest + way(one[i], one[i + 1]))
                at_two.append(rest + way(two[j], one[i + 1]) + turn)
            if j < len(second):
                _, rest = to_go[i, j + 1]
                at_one.append(rest + way(one[i], two[j + 1]) + turn)
                at_two.append(rest + way(two[j], two[j + 1]))
            to_go[i, j] = min(at_one, default=0), min(at_two, default=0)
    return min(to_go[0, 0])
