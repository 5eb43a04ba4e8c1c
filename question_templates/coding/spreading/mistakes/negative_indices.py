# misconception: checks only that row and column are not too large, and forgets that a negative index counts from the end
# hint: Which cell does your code find in row -1? Try a start in the upper left corner of a grid that is not closed.
from collections import deque


def spreading(grid, moves, around):
    rows, columns = len(grid), len(grid[0])
    minute = [[0 if cell == 2 else None for cell in row] for row in grid]
    waiting = deque((r, c) for r in range(rows) for c in range(columns) if grid[r][c] == 2)
    last = 0
    while waiting:
        r, c = waiting.popleft()
        for down, right in moves:
            row, column = r + down, c + right
            if around:
                row, column = row % rows, column % columns
            elif row >= rows or column >= columns or row < -rows or column < -columns:
                continue
            if grid[row][column] == 0 and minute[row][column] is None:
                last = minute[row][column] = minute[r][c] + 1
                waiting.append((row % rows, column % columns))
    never = sum(grid[r][c] == 0 and minute[r][c] is None for r in range(rows) for c in range(columns))
    return [last, never]
