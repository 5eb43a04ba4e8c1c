# misconception: takes moves for mutual, and lets a cell be reached if a move leads from it to a reached one
# hint: With one single move to the right, can anything get to the left? Look at which cell your move is added to.
def spreading(grid, moves, around):
    rows, columns = len(grid), len(grid[0])
    bare = {(r, c) for r in range(rows) for c in range(columns) if grid[r][c] == 0}
    wave = {(r, c) for r in range(rows) for c in range(columns) if grid[r][c] == 2}
    minutes = 0
    while True:
        targets = {(r - down, c - right) for r, c in wave for down, right in moves}
        if around:
            targets = {(r % rows, c % columns) for r, c in targets}
        wave = targets & bare
        if not wave:
            return [minutes, len(bare)]
        bare -= wave
        minutes += 1
