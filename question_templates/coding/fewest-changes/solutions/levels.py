def fewest_changes(sides: list[int], before: list[list[int]], start: int | None, back: bool) -> int:
    """Find for each job after how many changes it is possible at the earliest, for both starts at once."""
    after: list[list[int]] = [[] for _ in sides]
    conditions = [0] * len(sides)
    for first, later in before:
        after[first].append(later)
        conditions[later] += 1
    earliest = [[side, 1 - side] for side in sides]
    order = [job for job, count in enumerate(conditions) if count == 0]
    for job in order:
        for later in after[job]:
            change = sides[job] ^ sides[later]
            for begin in (0, 1):
                earliest[later][begin] = max(earliest[later][begin], earliest[job][begin] + change)
            conditions[later] -= 1
            if conditions[later] == 0:
                order.append(later)
    if len(order) < len(sides):
        return -1
    found = []
    for begin in (0, 1) if start is None else (start,):
        changes = max((levels[begin] for levels in earliest), default=0)
        found.append(changes + changes % 2 if back else changes)
    return min(found)
