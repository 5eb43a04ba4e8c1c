# misconception: starts from the first source it finds and believes the others make no difference
# hint: Several cells hold it at minute 0. Where in your code do the others get their turn?
from collections import deque


def spreading(grid, moves, around):
    rows, columns = len(grid), len(grid[0])
    minute = [[None] * columns for _ in range(rows)]
    waiting = deque([(r, c) for r in range(rows) for c in range(columns) if grid[r][c] == 2][:1])
    for r, c in waiting:
        minute[r][c] = 0
    last = 0
    while waiting:
        r, c = waiting.popleft()
        for down, right in moves:
            row, column = r + down, c + right
            if around:
                row, column = row % rows, column % columns
            elif not (0 <= row < rows and 0 <= column < columns):
                continue
            if grid[row][column] == 0 and minute[row][column] is None:
                last = minute[row][column] = minute[r][c] + 1
                waiting.append((row, column))
    never = sum(grid[r][c] == 0 and minute[r][c] is None for r in range(rows) for c in range(columns))
    return [last, never]
