# misconception: marks new cells while still walking over the grid, so that they pass it on within the same minute
# hint: Follow one minute by hand. Does a cell that is new in this minute already act in it?
def spreading(grid, moves, around):
    rows, columns = len(grid), len(grid[0])
    cells = [list(row) for row in grid]
    last = minute = 0
    changed = True
    while changed:
        changed = False
        minute += 1
        for r in range(rows):
            for c in range(columns):
                if cells[r][c] != 2:
                    continue
                for down, right in moves:
                    row, column = r + down, c + right
                    if around:
                        row, column = row % rows, column % columns
                    elif not (0 <= row < rows and 0 <= column < columns):
                        continue
                    if cells[row][column] == 0:
                        cells[row][column] = 2
                        changed = True
        if changed:
            last = minute
    return [last, sum(row.count(0) for row in cells)]
