# misconception: takes the start for an entry of the first list, so that beginning with the second one costs a change
# hint: What has to be paid for a change of lists before the very first entry? Begin with the second list and see.
def cheapest_order(first, second, start, up, down, turn):
    def way(x, y):
        return max(up * (y - x), down * (x - y))

    one, two = [start, *first], [start, *second]
    never = float("inf")
    from_one = [0] + [never] * len(second)
    from_two = [never]
    for x, y, other in zip(two, second, from_one):
        from_two.append(min(from_two[-1], other + turn) + way(x, y))
    for before, level in zip(one, first):
        step = way(before, level)
        from_one = [
            min(same + step, other + turn + way(y, level)) for same, other, y in zip(from_one, from_two, two)
        ]
        from_two = [never]
        for x, y, other in zip(two, second, from_one):
            from_two.append(min(from_two[-1] + way(x, y), other + turn + way(level, y)))
    return min(from_one[-1], from_two[-1])
