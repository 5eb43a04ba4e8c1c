# misconception: looks only at walks that lead straight towards the entrance, or away from it
# hint: May a walk lead towards the entrance first and then away from it again? Look for one that brings more.
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
    best = nothing
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
            walks = list(map(max, walks, in_front(place, row)))
        best = max(best, walks[limit])
        rows[place] = walks
    return None if best == nothing else int(best)
