# misconception: goes for the cheaper of the two next entries each time
# hint: Let the cheaper entry lead to a list whose next entries lie far away. What would the other entry have led to?
def cheapest_order(first, second, start, up, down, turn):
    lists, done, last = (first, second), [0, 0], None
    level, cost = start, 0
    while done[0] < len(first) or done[1] < len(second):
        choices = []
        for which, entries in enumerate(lists):
            if done[which] < len(entries):
                target = entries[done[which]]
                price = up * (target - level) if target > level else down * (level - target)
                if last is not None and which != last:
                    price += turn
                choices.append((price, which, target))
        price, last, level = min(choices)
        done[last] += 1
        cost += price
    return cost
