from collections import deque


def spreading(grid: list[list[int]], moves: list[list[int]], around: bool) -> list[int]:
    rows, columns = len(grid), len(grid[0])
    minute = [[0 if cell == 2 else None for cell in row] for row in grid]
    waiting = deque((r, c) for r in range(rows) for c in range(columns) if grid[r][c] == 2)
    never = sum(row.count(0) for row in grid)
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
                never -= 1
                waiting.append((row, column))
    return [last, never]
