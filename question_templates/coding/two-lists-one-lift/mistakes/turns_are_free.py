# misconception: leaves out what is paid for a change of lists
# hint: Work out by hand what an order costs in which the two lists take turns. Which part is missing in your sum?
def cheapest_order(first, second, start, up, down, turn):
    def way(x, y):
        return max(up * (y - x), down * (x - y))

    # The start stands in front of both lists: nothing is paid for the list one begins with.
    one, two = [start, *first], [start, *second]
    never = float("inf")
    # Smallest costs with so many of both lists done, the last one from the first or the second list.
    from_one = [0] + [never] * len(second)
    from_two = [0]
    for x, y in zip(two, second):
        from_two.append(from_two[-1] + way(x, y))
    for before, level in zip(one, first):
        step = way(before, level)
        from_one = [
            min(same + step, other + way(y, level)) for same, other, y in zip(from_one, from_two, two)
        ]
        from_two = [never]
        for x, y, other in zip(two, second, from_one):
            from_two.append(min(from_two[-1] + way(x, y), other + way(level, y)))
    return min(from_one[-1], from_two[-1])
