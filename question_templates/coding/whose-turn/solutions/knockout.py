def whose_turn(lines: list[list[int]], pause: int, greatest: bool) -> list[int]:
    """Let the lines play a knockout: who is best of two halves is known at each of its levels."""
    worst = (float("inf"), -1)
    best = [worst] * (2 * len(lines))

    def enter(number, entry):
        node = len(lines) + number
        best[node] = entry
        while node > 1:
            node //= 2
            best[node] = min(best[2 * node], best[2 * node + 1])

    rest = [[-value if greatest else value for value in reversed(line)] for line in lines]
    for number, line in enumerate(rest):
        if line:
            enter(number, (line[-1], number))
    left = sum(len(line) for line in lines)
    chosen: list[int] = []
    while left > 0:
        number = best[1][1]
        chosen.append(number)
        if number >= 0:
            left -= 1
            rest[number].pop()
            enter(number, worst)
        # Whoever was chosen `pause` turns ago may be chosen again from the next turn on.
        if len(chosen) > pause:
            back = chosen[-1 - pause]
            if back >= 0 and rest[back]:
                enter(back, (rest[back][-1], back))
    return chosen
