"""Stories, rules and cases of `whose-turn`."""

STORIES = [
    {
        "title": "Parcels on many belts",
        "intro": "In a parcel centre belts bring parcels to a robot, which takes one after the other.",
        "line": "belt", "lines_": "belts", "Lines": "Belts", "a_line": "a belt", "A_line": "A belt",
        "thing": "parcel", "things": "parcels", "measure": "weights", "who": "the robot",
        "why_pause": "the belt has to move up first",
    },
    {
        "title": "A long evening of choirs",
        "intro": "At a festival several choirs share one stage. Each has brought songs in an order of its own, and the host calls "
        "one choir after the other for one song each.",
        "line": "choir", "lines_": "choirs", "Lines": "Choirs", "a_line": "a choir", "A_line": "A choir",
        "thing": "song", "things": "songs", "measure": "lengths in seconds", "who": "the host",
        "why_pause": "the singers need to breathe",
    },
    {
        "title": "Lanes at the ferry",
        "intro": "Lorries wait in lanes in front of a ferry. One lorry after the other is waved aboard.",
        "line": "lane", "lines_": "lanes", "Lines": "Lanes", "a_line": "a lane", "A_line": "A lane",
        "thing": "lorry", "things": "lorries", "measure": "lengths in decimetres", "who": "the mate",
        "why_pause": "the next driver has to start the engine",
    },
    {
        "title": "Questions for the mayor",
        "intro": "Parties have handed in lists of questions for the mayor, each list in the order in which the party wants them "
        "answered. Citizens have voted for single questions. The chair reads out one question after the other.",
        "line": "party", "lines_": "parties", "Lines": "Parties", "a_line": "a party", "A_line": "A party",
        "thing": "question", "things": "questions", "measure": "votes", "who": "the chair",
        "why_pause": "others shall have a say, too",
    },
    {
        "title": "Towers of crates",
        "intro": "In a warehouse crates stand in rows against the wall, so that only the front one of a row can be reached. A fork "
        "lift carries away one after the other.",
        "line": "row", "lines_": "rows", "Lines": "Rows", "a_line": "a row", "A_line": "A row",
        "thing": "crate", "things": "crates", "measure": "weights", "who": "the driver",
        "why_pause": "the ground in front of it is still wet from rolling",
    },
]


def variant(rng):
    """Choose the story, the rule of choice, and the sizes."""
    max_n = rng.randrange(300, 350) * 100
    return {
        **rng.choice(STORIES),
        "always_greatest": rng.random() < 0.4,
        "empty": rng.random() < 0.6,
        "max_n": max_n,
        "max_lines": max_n // 2 + rng.randrange(0, 20) * 100,
        "max_value": rng.choice([500, 900, 999, 1200, 2000]),
        "max_pause": rng.randrange(9, 30),
    }


def cases(rng, values):
    """Lines of many lengths, with short and long pauses, ties and turns that pass."""
    names = ("always_greatest", "empty", "max_n", "max_lines", "max_value", "max_pause")
    always_greatest, empty, max_n, max_lines, max_value, max_pause = (values[name] for name in names)
    found = []

    def add(kind, lines, pause, greatest, public=False):
        args = [[list(line) for line in lines if line or empty], pause, greatest or always_greatest]
        found.append({"args": args, "public": public, "kind": kind, "size": sum(len(line) for line in lines)})

    def some(count, top=max_value):
        return [rng.randrange(1, top + 1) for _ in range(count)]

    def deal(lines, longest, top=max_value):
        return [some(rng.randrange(1, longest + 1), top) for _ in range(lines)]

    either = rng.random() < 0.5
    add("basic", deal(3, 3, 60), 1, either, True)
    add("idle", [some(3, 40), some(1, 40)], 2, False, True)
    a, b = rng.randrange(5, 30), rng.randrange(31, 60)
    add("ties", [[a, b], [b, a], [b]], rng.randrange(1, 3), True, True)

    add("empty", [], rng.randrange(max_pause), either)
    add("empty_lines", [[], some(2), [], some(1), []], 1, either)
    add("empty_lines", [[], []], 1, either)
    add("one", [some(1)], max_pause, either)
    add("one", [some(4)], 0, either)
    add("idle", [some(4)], rng.randrange(2, max_pause), either)
    add("idle", [some(3), some(3)], 4, True)
    add("idle", [some(5), some(2), some(1)], 3, False)
    pause = rng.randrange(2, 5)
    # As many others as the pause is long, one less, and one more.
    for others in (pause, pause - 1, pause + 1):
        add("exact_pause", [[max_value, max_value - 1, max_value - 2]] + [[b - number] * 2 for number in range(others)],
            pause, True)
    add("exact_pause", [[1, 1, 1, 1]] + [[a + number, b] for number in range(pause)], pause, False)
    add("no_pause", [[1, 2, 3], [2, 2], [4, 1]], 0, False)
    add("no_pause", [[9, 3, 8], [9, 9], [2]], 0, True)
    add("ties", [[7, 7], [7, 7, 7], [7]], 1, True)
    add("ties", [[7, 7], [7, 7, 7], [7]], 1, False)
    add("ties", deal(7, 5, 2), 2, True)
    add("hidden_behind", [[a, max_value, 1], [b, 2, max_value], [a + 1, a + 1]], 1, True)
    add("hidden_behind", [[b, 1, max_value], [a + 1, max_value, 1], [b + 1, 2, 2]], 1, False)
    add("extremes", [[1, max_value], [max_value, 1], [1, 1], [max_value] * 2], max_pause, either)
    for lines, longest, top in ((5, 6, 9), (8, 4, 30)):
        add("random", deal(lines, longest, top), rng.randrange(1, 4), rng.random() < 0.5)
    count = max_lines - rng.randrange(50)
    lines = deal(count, 2)
    spare = max_n - sum(len(line) for line in lines)
    lines[rng.randrange(count)] += some(min(spare, 300))
    add("large", lines, rng.randrange(1, max_pause), rng.random() < 0.5)
    return found


GROWS = {"n": "things", "k": "lines"}


def growth(rng, values, n):
    """Make a call with `n` things in a third as many lines."""
    count = max(1, n // 3)
    lines = [[rng.randrange(1, values["max_value"] + 1)] for _ in range(count)]
    for _ in range(n - count):
        lines[rng.randrange(count)].append(rng.randrange(1, values["max_value"] + 1))
    return [lines, 2, True]


def holds(values, lines, pause, greatest):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(lines) <= values["max_lines"]
        and sum(len(line) for line in lines) <= values["max_n"]
        and all(1 <= value <= values["max_value"] for line in lines for value in line)
        and (values["empty"] or all(lines))
        and 0 <= pause <= values["max_pause"]
        and (greatest or not values["always_greatest"])
    )
