"""Stories, moves and cases of `spreading`."""

STORIES = [
    {
        "intro": "A dry moor has caught fire in some places, and the fire brigade wants to know how long it will burn on "
        "and how much of the moor it will spare.",
        "open": "heath", "wall": "water", "source": "a place that burns",
        "What": "The fire", "what": "the fire",
        "when": "with the wind of that day",
        "closed": "the map shows a ring-shaped valley without ends",
    },
    {
        "intro": "In a board game a rumour runs through a town. Each house that has heard it passes it on, and the players "
        "bet on when the last house hears it.",
        "open": "a house", "wall": "a deaf man's garden", "source": "a house that knows the rumour from the start",
        "What": "The rumour", "what": "the rumour",
        "when": "in that round",
        "closed": "the board is played as if rolled together at its edges",
    },
    {
        "intro": "A chip is cooled in some cells of its surface. Cold travels along the channels etched below, and the maker "
        "wants to know when the last cell gets cold and how many never do.",
        "open": "a warm cell", "wall": "an insulated cell", "source": "a cell that is cooled",
        "What": "The cold", "what": "the cold",
        "when": "on that model of the chip",
        "closed": "the chip is wound around a rod and closed at its edges",
    },
    {
        "intro": "Moss is planted on some stones of a garden wall and spreads by its spores. The gardener asks how long that "
        "goes on and how many stones stay bare.",
        "open": "a bare stone", "wall": "a stone of copper slag", "source": "a stone with moss",
        "What": "The moss", "what": "the moss",
        "when": "in that season",
        "closed": "the wall is a round tower, laid on its side like a tyre",
    },
    {
        "intro": "An old network of relays passes on a signal from cabinet to cabinet. Before it is switched off, an engineer "
        "wants to know how long a signal is under way in it.",
        "open": "a relay", "wall": "an empty cabinet", "source": "a relay that sends",
        "What": "The signal", "what": "the signal",
        "when": "in that part of the network",
        "closed": "the cabinets are wired so that opposite edges are neighbours",
    },
]

MOVES = {
    "straight": [[-1, 0], [0, 1], [1, 0], [0, -1]],
    "all around": [[-1, -1], [-1, 0], [-1, 1], [0, -1], [0, 1], [1, -1], [1, 0], [1, 1]],
    "jumps": [[-2, -1], [-2, 1], [-1, -2], [-1, 2], [1, -2], [1, 2], [2, -1], [2, 1]],
    "wind": [[0, 1], [0, 2], [1, 1], [-1, 1], [0, 3]],
    "slopes": [[1, 0], [2, 0], [1, -1], [1, 1], [0, 1], [0, -1]],
    "far": [[0, 1], [0, -1], [3, 0], [-3, 0], [1, 1]],
}


def variant(rng):
    """Choose the story and the moves."""
    moves = MOVES[rng.choice(sorted(MOVES))]
    moves = rng.sample(moves, len(moves))
    lines = ["| | " + " | ".join(str(i + 1) for i in range(len(moves))) + " |"]
    lines.append("|---" * (len(moves) + 1) + "|")
    for name, part in (("rows", 0), ("columns", 1)):
        lines.append(f"| {name} | " + " | ".join(f"{move[part]:+d}" if move[part] else "0" for move in moves) + " |")
    return {
        **rng.choice(STORIES),
        "moves": moves,
        "table": "\n".join(lines),
        "max_cells": rng.randrange(30, 37) * 1000,
    }


def cases(rng, values):
    """Open and walled grids, single moves, closed and open edges."""
    moves, max_cells = values["moves"], values["max_cells"]
    across = [move for move in moves if move[1] != 0]
    found = []

    def add(kind, grid, chosen, around, public=False):
        size = len(grid) * len(grid[0])
        args = [grid, [list(move) for move in chosen], around]
        found.append({"args": args, "public": public, "kind": kind, "size": size})

    def some(rows, columns, walls, sources):
        grid = [[int(rng.random() < walls) for _ in range(columns)] for _ in range(rows)]
        for _ in range(sources):
            grid[rng.randrange(rows)][rng.randrange(columns)] = 2
        return grid

    def few():
        return rng.sample(moves, rng.randrange(2, len(moves)))

    add("basic", some(4, 5, 0.2, 1), moves, False, True)
    add("around", some(3, 4, 0.3, 2), few(), True, True)
    single = rng.choice(across)
    row = [0] * (2 * abs(single[1]) + 3)
    row[abs(single[1])] = 2
    add("one_way", [[0] * len(row), row, [0] * len(row)], [single], False, True)

    add("one_cell", [[0]], moves, True)
    add("one_cell", [[2]], moves, rng.random() < 0.5)
    add("no_source", some(4, 4, 0.3, 0), moves, False)
    add("no_moves", some(3, 5, 0.2, 2), [], True)
    add("all_reached", [[2] * 3 for _ in range(4)], moves, False)
    add("all_reached", [[1] * 4 for _ in range(3)], moves, True)
    for turn in (1, -1):
        grid = [[0] * 7 for _ in range(7)]
        grid[3][3] = 2
        add("one_way", grid, moves[:1] if turn > 0 else moves[-1:], turn < 0)
    grid = [[0] * 5 for _ in range(5)]
    grid[0][0] = grid[2][2] = 2
    add("edge", grid, moves, False)
    grid = [[0] * 6 for _ in range(6)]
    grid[rng.choice([0, 5])][rng.choice([0, 5])] = 2
    add("edge", grid, few(), False)
    add("around", [[0, 2], [0, 0], [0, 1]], moves, True)
    add("around", some(5, 6, 0.3, 1), few(), True)
    add("several", some(9, 11, 0.15, 6), moves, False)
    add("random", some(8, 9, 0.35, 2), moves, False)
    add("random", some(12, 7, 0.4, 2), few(), rng.random() < 0.5)
    length = max_cells - 1 - max_cells % 2
    while any(length % abs(move[1]) == 0 and abs(move[1]) > 1 for move in across):
        length -= 2
    row = [0] * length
    row[rng.randrange(length)] = 2
    # To the right: who runs ahead of the clock, row by row, is soon done here.
    add("corridor", [row], [rng.choice([move for move in across if move[1] > 0])], True)
    side = 80
    add("large", some(side, side, 0.1, 3), moves, rng.random() < 0.5)
    return found


GROWS = {"n": "cells"}


def growth(rng, values, n):
    """Make a call with a closed row of `n` cells and one move to the next: it takes `n - 1` minutes."""
    row = [0] * n
    row[rng.randrange(n)] = 2
    return [[row], [next(move for move in values["moves"] if abs(move[1]) == 1)], True]


def holds(values, grid, moves, around):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(grid) >= 1
        and len(grid[0]) >= 1
        and all(len(row) == len(grid[0]) for row in grid)
        and len(grid) * len(grid[0]) <= values["max_cells"]
        and all(cell in (0, 1, 2) for row in grid for cell in row)
        and all(move in values["moves"] for move in moves)
        and all(moves.count(move) == 1 for move in moves)
        and isinstance(around, bool)
    )
