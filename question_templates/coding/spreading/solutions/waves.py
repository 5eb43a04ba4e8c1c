def spreading(grid: list[list[int]], moves: list[list[int]], around: bool) -> list[int]:
    """Take cells as one set of places that are still bare, and let waves run over it."""
    rows, columns = len(grid), len(grid[0])
    bare = {(r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell == 0}
    wave = {(r, c) for r, row in enumerate(grid) for c, cell in enumerate(row) if cell == 2}
    minutes = 0
    while True:
        targets = {(r + down, c + right) for r, c in wave for down, right in moves}
        if around:
            targets = {(r % rows, c % columns) for r, c in targets}
        wave = targets & bare
        if not wave:
            return [minutes, len(bare)]
        bare -= wave
        minutes += 1
