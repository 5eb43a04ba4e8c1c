# misconception: takes a walk without a single place, which is worth 0, for an allowed one
# hint: Let every place be worth less than nothing. What is the best walk, and has it a place?
def richest_walk(towards: list[int], worth: list[int], hard: list[int], limit: int) -> int | None:
    behind: list[list[int]] = [[] for _ in towards]
    order = []
    for place, other in enumerate(towards):
        if other == -1:
            order.append(place)
        else:
            behind[other].append(place)
    for place in order:
        order.extend(behind[place])
    nothing = float("-inf")
    best = 0 if towards else nothing
    is_hard = set(hard)

    def in_front(place: int, row: list[float]) -> list[float]:
        """Put a place in front of the walks that begin behind it."""
        if place in is_hard:
            row = [nothing, *row[:limit]]
        return [value + worth[place] for value in row]

    rows: dict[int, list[float]] = {}
    for place in reversed(order):
        # walks[k]: the best one from here, away from the entrance, with at most k hard places.
        walks = in_front(place, [0.0] * (limit + 1))
        for other in behind[place]:
            row = rows.pop(other)
            best = max(best, *(one + two for one, two in zip(walks, reversed(row))))
            walks = list(map(max, walks, in_front(place, row)))
        best = max(best, walks[limit])
        rows[place] = walks
    return None if best == nothing else int(best)
