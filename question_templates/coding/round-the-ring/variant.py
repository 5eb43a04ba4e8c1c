"""Stories, limits and cases of `round-the-ring`."""

STORIES = [
    {
        "title": "Beans round the table", "place": "bowl", "places": "bowls", "things": "beans",
        "intro": "In a village they play a game with bowls and a great many beans.",
        "excuse": "Old people say that a larger step brings luck.",
    },
    {
        "title": "Sand in the round garden", "place": "pile", "places": "piles", "things": "barrows of sand",
        "intro": "Gardeners move sand in a round garden by an old rule that nobody understands.",
        "excuse": "The step is chosen by the oldest of them.",
    },
    {
        "title": "Letters round the square", "place": "house", "places": "houses", "things": "letters",
        "intro": "The houses round a square play a game with letters on New Year's Eve.",
        "excuse": "The step is the number of bells that have rung.",
    },
    {
        "title": "Sheep on the round pasture", "place": "fold", "places": "folds", "things": "sheep",
        "intro": "Shepherds drive their sheep from fold to fold on a round pasture, so that the grass can rest.",
        "excuse": "So the dogs get their walk.",
    },
    {
        "title": "Tokens round the tower", "place": "box", "places": "boxes", "things": "tokens",
        "intro": "An artist has put boxes round a tower. A machine moves tokens between them, day and night.",
        "excuse": "The machine is set to one step for the whole day.",
    },
]


def variant(rng):
    """Choose the story and the sizes."""
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(18, 25) * 10,
        "max_count": rng.choice([10**9, 2 * 10**9, 5 * 10**9]),
        "max_step": rng.choice([500, 800, 1000]),
        "max_moves": rng.randrange(25, 36) * 10,
    }


def cases(rng, values):
    """Small games that stop, go round and come back, and games with more than can be handed out singly."""
    names = ("max_n", "max_count", "max_step", "max_moves")
    max_n, max_count, max_step, max_moves = (values[name] for name in names)
    found = []

    def either():
        return rng.random() < 0.5

    def add(kind, counts, start, step, moves, again, public=False, size=None):
        args = [counts, start, step, moves, again]
        found.append({"args": args, "public": public, "kind": kind, "size": size or sum(counts)})

    def some(count, top=9):
        return [rng.randrange(1, top + 1) for _ in range(count)]

    add("basic", some(5, 4), rng.randrange(5), 1, 2, False, True)
    start = rng.randrange(4)
    counts = some(4, 3)
    counts[start] = rng.randrange(5, 8)
    add("own_place", counts, start, 0, 1, True, True)
    add("stops", [0, 2, 1, 0, 0, 3], 1, 1, rng.randrange(4, 9), False, True)

    add("no_moves", some(5), rng.randrange(5), rng.randrange(4), 0, either())
    counts = some(6)
    counts[4] = 0
    add("empty_start", counts, 4, rng.randrange(4), 3, either())
    for again in (True, False):
        # The last one falls into the last place but one before an empty place.
        size = rng.randrange(5, 9)
        counts = [2, *some(size - 1)]
        counts[4] = 0
        add("stops", counts, 0, 2, 5, again)
        add("two", some(2, 20), rng.randrange(2), rng.randrange(3), rng.randrange(4, 9), again)
        add("one_each", [1] * rng.randrange(4, 8), rng.randrange(4), rng.randrange(3), 6, again)
        size = rng.randrange(4, 8)
        counts, start = some(size), rng.randrange(size)
        counts[start] = (size if again else size - 1) * rng.randrange(1, 4)
        add("full_round", counts, start, rng.randrange(3), rng.randrange(2, 5), again)
        counts, start = some(size), rng.randrange(size)
        counts[start] = 2 * size + rng.randrange(1, 4)
        add("own_place", counts, start, rng.randrange(3), 2, again)
        add("random", some(rng.randrange(5, 12), 15), 0, rng.randrange(1, 30), rng.randrange(20, 60), again)
        add("random", some(rng.randrange(8, 30), 60), 3, rng.randrange(4), rng.randrange(20, 90), again)
    size = rng.randrange(6, 10)
    add("around", some(size), size - 1, rng.randrange(4), 4, either())
    add("around", some(size), size - 2, size * rng.randrange(1, 4), 4, either())
    add("equal", [rng.randrange(4, 9)] * rng.randrange(4, 9), 2, 1, 7, either())
    # Whoever hands out singly is busy for long with any of these.
    weight = max_n * max_count
    add("extremes", [max_count, 0], 0, 0, max_moves, True, size=weight)
    add("extremes", [max_count] * max_n, max_n - 1, max_step, max_moves, False, size=weight)
    for again in (True, False):
        counts = [rng.randrange(max_count // 2, max_count + 1) for _ in range(max_n)]
        add("large", counts, rng.randrange(max_n), rng.randrange(max_step), max_moves, again, size=weight)
    return found


GROWS = {"n": "places"}


def growth(rng, values, n):
    """Make a game with `n` places and fifty moves."""
    counts = [rng.randrange(10**6, 10**7) for _ in range(n + 1)]
    return [counts, rng.randrange(n + 1), 1, 50, True]


def holds(values, counts, start, step, moves, again):
    """Whether a call keeps to the constraints of the statement."""
    return (
        2 <= len(counts) <= values["max_n"]
        and all(0 <= count <= values["max_count"] for count in counts)
        and 0 <= start < len(counts)
        and 0 <= step <= values["max_step"]
        and 0 <= moves <= values["max_moves"]
        and isinstance(again, bool)
    )
