# misconception: brings all lines into their order anew for each turn
# hint: The result is right. How many lines have changed since the turn before, and how many do you compare again?
def whose_turn(lines, pause, greatest):
    sign = -1 if greatest else 1
    taken = [0] * len(lines)
    chosen = []
    left = sum(len(line) for line in lines)
    while left > 0:
        pausing = set(chosen[-pause:]) if pause else set()
        fronts = sorted(
            (sign * line[taken[number]], number)
            for number, line in enumerate(lines)
            if taken[number] < len(line) and number not in pausing
        )
        if fronts:
            chosen.append(fronts[0][1])
            taken[fronts[0][1]] += 1
            left -= 1
        else:
            chosen.append(-1)
    return chosen
