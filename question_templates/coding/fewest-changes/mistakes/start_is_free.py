# misconception: always chooses the better side to begin on, also when `start` says which it is
# hint: Let there be one side only on which anything is to be done, and begin on the other. How many changes are needed?
def fewest_changes(sides: list[int], before: list[list[int]], start: int | None, back: bool) -> int:
    after: list[list[int]] = [[] for _ in sides]
    conditions = [0] * len(sides)
    for first, later in before:
        after[first].append(later)
        conditions[later] += 1

    def changes_from(side: int) -> int:
        open_conditions = list(conditions)
        possible: list[list[int]] = [[], []]
        for job, count in enumerate(conditions):
            if count == 0:
                possible[sides[job]].append(job)
        done = changes = 0
        while True:
            while possible[side]:
                done += 1
                for job in after[possible[side].pop()]:
                    open_conditions[job] -= 1
                    if open_conditions[job] == 0:
                        possible[sides[job]].append(job)
            side = 1 - side
            if not possible[side]:
                break
            changes += 1
        if done < len(sides):
            return -1
        return changes + changes % 2 if back else changes

    return min(changes_from(0), changes_from(1))
