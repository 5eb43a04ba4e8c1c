# misconception: walks over the whole grid in every minute to find what is new
# hint: The result is right. In a grid that takes 20,000 minutes, how many cells do you look at, and how many of them are new?
def spreading(grid, moves, around):
    rows, columns = len(grid), len(grid[0])
    minute = [[0 if cell == 2 else None for cell in row] for row in grid]
    now = 0
    while True:
        new = []
        for r in range(rows):
            for c in range(columns):
                if minute[r][c] != now:
                    continue
                for down, right in moves:
                    row, column = r + down, c + right
                    if around:
                        row, column = row % rows, column % columns
                    elif not (0 <= row < rows and 0 <= column < columns):
                        continue
                    if grid[row][column] == 0 and minute[row][column] is None:
                        new.append((row, column))
        if not new:
            break
        now += 1
        for row, column in new:
            minute[row][column] = now
    never = sum(grid[r][c] == 0 and minute[r][c] is None for r in range(rows) for c in range(columns))
    return [now, never]
