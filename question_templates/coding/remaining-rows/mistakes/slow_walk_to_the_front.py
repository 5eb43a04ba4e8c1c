# misconception: walks from every single one to the front of its row, and looks through the whole list for each step
# hint: The rows are right. How often do you look for the one in front of the same place, and could you have noted it once?
def remaining_rows(behind, gone, closes, least):
    rows = {}
    for number in range(len(behind)):
        if number in gone:
            continue
        front, steps, at = number, 0, number
        while at in behind:
            at = behind.index(at)
            steps += 1
            if at not in gone:
                front = at
            elif not closes:
                break
        rows.setdefault(front, []).append((steps, number))
    kept = [[number for _, number in sorted(row)] for row in rows.values() if len(row) >= least]
    return sorted(kept)
