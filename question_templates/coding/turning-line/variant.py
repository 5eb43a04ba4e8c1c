"""Stories, rules and sequences of calls for `turning-line`."""

STORIES = [
    {
        "title": "The procession",
        "intro": "At a harvest festival people walk through the village one behind the other. All the time somebody wants to walk behind "
        "somebody else, and at the end of the street the whole procession turns round.",
        "people": "walkers", "person": "walker",
        "turning": "all turn round on the spot and walk back", "why": "strangers do not know the song",
        "names": ["anna", "bela", "cleo", "dora", "emil", "finn", "gust", "hana"],
    },
    {
        "title": "Pilots in line",
        "intro": "Gliders fly one behind the other along a ridge. Pilots say on the radio behind whom they want to fly, and at the end of "
        "the ridge all of them turn.",
        "people": "gliders", "person": "glider",
        "turning": "all gliders turn at the same time and fly back", "why": "only the club may use the ridge",
        "names": ["kite", "swift", "crane", "heron", "lark", "merlin", "raven", "stork"],
    },
    {
        "title": "A train of tugs",
        "intro": "In a canal tug boats lie one behind the other. They change places as the lock keeper tells them, and sometimes the "
        "current is let in from the other side.",
        "people": "boats", "person": "boat",
        "turning": "the current changes, and with it which end is the front", "why": "the gate is closed",
        "names": ["otter", "perch", "tench", "bream", "smelt", "trout", "loach", "roach"],
    },
    {
        "title": "Marching band",
        "intro": "A band marches in single file through narrow lanes. Players change places from tune to tune, and in a dead end all have to "
        "march back.",
        "people": "players", "person": "player",
        "turning": "all turn on their heels", "why": "only those who rehearsed may play",
        "names": ["tuba", "flute", "horn", "drum", "bugle", "fife", "oboe", "bell"],
    },
    {
        "title": "Cards in a row",
        "intro": "A magician shows a row of cards with words on them. At the shout of the audience one card is put behind another, and now and then "
        "he looks at the row from the other side of the table.",
        "people": "cards", "person": "card",
        "turning": "he walks round the table", "why": "no card comes out of the sleeve tonight",
        "names": ["moon", "key", "rose", "ship", "bell", "crow", "lamp", "star"],
    },
]


def variant(rng):
    """Choose the story, whether newcomers are always let in, and the sizes."""
    story = dict(rng.choice(STORIES))
    del story["names"]
    return {
        **story,
        "always_admits": rng.random() < 0.4,
        "max_n": rng.randrange(150, 180) * 100,
        "max_calls": rng.randrange(160, 200) * 100,
    }


def cases(rng, values):
    """Sequences of calls, each around one rule, then random and long ones."""
    names = list(next(story["names"] for story in STORIES if story["title"] == values["title"]))
    always_admits, max_n, max_calls = values["always_admits"], values["max_n"], values["max_calls"]
    rng.shuffle(names)
    a, b, c, d, e, f, *_ = names
    found = []

    def go(name, other):
        return ["go_behind", [name, other]]

    def leave(name):
        return ["leave", [name]]

    def behind(name):
        return ["behind", [name]]

    front, turn = ["front", []], ["turn", []]

    def add(kind, line, admits, calls, public=False):
        operations = [["TurningLine", [list(line), admits or always_admits]], *calls]
        size = len(calls) + len(line)
        found.append({"args": operations, "public": public, "kind": kind, "size": size})

    def walk(line):
        return [front, *(behind(name) for name in line)]

    either = rng.random() < 0.5
    add("basic", [a, b, c], either, [front, go(a, c), front, behind(c), behind(a), leave(b), front], True)
    add("turned", [a, b, c], either, [turn, front, behind(c), behind(a), go(b, a), behind(a), turn, front], True)
    add("unknown", [a, b], False, [go(c, a), behind(a), go(a, d), leave(c), front], True)

    add("empty", [], True, [front, turn, front, behind(a), leave(a), go(a, b), front])
    add("empty", [a, b], False, [leave(a), leave(b), front, turn, front, leave(a), go(a, b), front, behind(b)])
    add("one", [a], True, [front, behind(a), turn, front, go(a, a), front, go(b, a), turn, front, behind(b), behind(a)])
    add("itself", [a, b, c], either, [go(b, b), *walk([a, b, c]), go(a, a), front, leave(b), behind(a), go(c, c), turn, front])
    for admits in (True, False):
        add("unknown", [a, b, c], admits, [go(d, b), *walk([a, b, c, d]), go(e, f), go(b, f), go(f, f), *walk([a, b, c, e]), leave(f),
                                           go(d, c), behind(c), turn, front])
    add("unknown", [a, b, c], True, [leave(b), behind(b), behind(a), go(c, b), behind(a), go(b, c), behind(c), behind(b), leave(b), leave(b)])
    add("unknown", [a, b, c], False, [leave(b), go(b, a), behind(a), behind(b), go(a, b), front])
    add("already_there", [a, b, c, d], either, [go(b, a), *walk([a, b, c, d]), go(d, c), *walk([b, c, d]), turn, go(a, b), *walk([a, b, c, d])])
    add("front_leaves", [a, b, c, d], either, [leave(a), front, behind(a), go(b, d), *walk([b, c, d]), leave(c), front, leave(d), front, behind(b)])
    add("front_leaves", [a, b, c], either, [turn, leave(c), front, leave(b), front, behind(a), turn, front])
    add("back_leaves", [a, b, c, d], either, [leave(d), behind(c), go(a, c), behind(a), leave(a), behind(c), turn, front, leave(b), behind(c)])
    add("back_leaves", [a, b, c], either, [turn, go(c, a), front, behind(c), behind(a), turn, front, leave(a), behind(c)])
    add("turned", [a, b, c, d, e], either, [turn, *walk([a, b, c, d, e]), turn, *walk([a, b, c, d, e])])
    add("turned_move", [a, b, c, d, e], either, [turn, go(a, d), *walk([a, b, c, d, e]), go(e, b), *walk([a, b, c, e]), turn, *walk([a, b, c, d, e])])
    add("turned_move", [a, b, c, d], either, [go(a, b), turn, leave(c), go(d, b), turn, *walk([a, b, d])])
    add("turned_move", [a, b, c], True, [turn, go(d, c), go(e, a), turn, *walk([a, b, c, d, e])])
    add("neighbours", [a, b, c, d], either, [go(b, c), *walk([a, b, c, d]), go(c, b), go(a, b), *walk([a, b, c, d])])

    def calls(count, pool, rate):
        chosen = []
        for _ in range(count):
            draw = rng.random()
            one, other = rng.choice(pool), rng.choice(pool)
            if draw < 0.45:
                chosen.append(go(one, other))
            elif draw < 0.45 + rate:
                chosen.append(leave(one))
            elif draw < 0.62 + rate:
                chosen.append(rng.choice([turn, front]))
            else:
                chosen.append(behind(one))
        return chosen

    for admits, rate in ((True, 0.1), (False, 0.03), (True, 0.2)):
        add("random", rng.sample(names, 6), admits, calls(rng.randrange(40, 60), names, rate))
    crowd = [f"p{number}" for number in range(max_n)]
    rng.shuffle(crowd)
    add("large", crowd, either, calls(max_calls, crowd, 0.02))
    return found


GROWS = {"n": "operations"}


def growth(rng, values, n):
    """Make `n` operations after the constructor, on a line of half as many."""
    crowd = [f"p{number}" for number in range(max(2, n // 2))]
    calls = []
    for _ in range(n):
        draw = rng.random()
        if draw < 0.6:
            calls.append(["go_behind", [rng.choice(crowd), rng.choice(crowd)]])
        elif draw < 0.8:
            calls.append(["behind", [rng.choice(crowd)]])
        else:
            calls.append(["turn", []])
    return [["TurningLine", [crowd, True]], *calls]


def holds(values, operations):
    """Whether a sequence of calls keeps to the constraints of the statement."""
    (_, (names, admits)), *calls = operations
    told = names + [name for _, arguments in calls for name in arguments]
    return (
        len(names) <= values["max_n"]
        and len(set(names)) == len(names)
        and all(1 <= len(name) <= 12 and name.isalnum() and name == name.lower() for name in told)
        and (admits or not values["always_admits"])
        and len(calls) <= values["max_calls"]
    )
