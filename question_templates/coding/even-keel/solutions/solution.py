def even_keel(weights: list[int], before: list[list[int]], tilt: int, level: int) -> list[int]:
    waits_for = [0] * len(weights)  # as sets of bits
    for first, later in before:
        waits_for[later - 1] |= 1 << (first - 1)
    everything = (1 << len(weights)) - 1
    hopeless: set[tuple[int, int]] = set()
    order: list[int] = []

    def complete(loaded: int, difference: int) -> bool:
        """Put on the rest after a beginning, of which only the set and the difference matter."""
        if loaded == everything:
            return abs(difference) <= level
        if (loaded, abs(difference)) in hopeless:
            return False
        for place, weight in enumerate(weights):
            bit = 1 << place
            if loaded & bit or waits_for[place] & ~loaded:
                continue
            for side in (1, -1):
                changed = difference + side * weight
                if abs(changed) <= tilt:
                    order.append(side * (place + 1))
                    if complete(loaded | bit, changed):
                        return True
                    order.pop()
        hopeless.add((loaded, abs(difference)))
        return False

    complete(0, 0)
    return order
