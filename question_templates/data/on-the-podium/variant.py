"""Stories, sizes and dirt of `on-the-podium`."""

STORIES = [
    {
        "intro": "At a sports day everybody may run as often as they like. In the evening the board with the best is put "
        "up.",
        "runner": "runner", "runners": "runners", "Runners": "Runners", "run": "run", "runs": "runs", "heat": "class",
        "heats": ["girls 10", "girls 12", "boys 10", "boys 12", "open"],
    },
    {
        "intro": "A go-kart track keeps the lap times of its guests and shows the fastest of each kind of kart.",
        "runner": "driver", "runners": "drivers", "Runners": "Drivers", "run": "lap", "runs": "laps", "heat": "kind of kart",
        "heats": ["electric", "junior", "petrol", "twin"],
    },
    {
        "intro": "A swimming club lets its members try each distance many times over the year, and honours the best of "
        "each.",
        "runner": "swimmer", "runners": "swimmers", "Runners": "Swimmers", "run": "trial", "runs": "trials", "heat": "distance",
        "heats": ["50 m", "100 m", "200 m", "400 m"],
    },
    {
        "intro": "In a fair's maze people race to the exit. The owner hangs out the names of the fastest of each maze.",
        "runner": "visitor", "runners": "visitors", "Runners": "Visitors", "run": "race", "runs": "races", "heat": "maze",
        "heats": ["hedge", "mirror", "straw", "stone"],
    },
]
NAMES = ["Ada", "Ben", "Chloe", "Dan", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea", "Max", "Nora", "Otto"]


def variant(rng):
    """Choose the story, how many places there are, and how many runs were given up."""
    return {
        **rng.choice(STORIES),
        "places": rng.randint(2, 4),
        "remark": rng.choice(["", ": two firsts, then a third"]),
        "most": rng.choice([4000, 5000, 6000]),
        "slowest": rng.choice([300, 400, 500]),
        "unit": "seconds",
        "gone": rng.choice([5, 10, 20]),
    }


def draw(rng, values, rows, people, heats, spread):
    """Draw runs with times close to each other, so that there are ties."""
    names = [f"{rng.choice(NAMES)} {number}" for number in range(people)]
    found = []
    for number in range(rows):
        seconds = None if rng.randrange(100) < values["gone"] else 20 + rng.randint(1, spread) / 4
        found.append([number, rng.choice(values["heats"][:heats]), rng.choice(names), seconds])
    rng.shuffle(found)
    return [found]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    k = values["places"]
    one, two, three = values["heats"][:3]
    a, b, c, d, e, f = rng.sample(NAMES, 6)
    t = rng.randint(40, 80) / 4

    def case(kind, *rows, places=k, public=False):
        found = [[number, *row] for number, row in enumerate(rows, start=1)]
        rng.shuffle(found)
        return {"args": [found, places], "kind": kind, "public": public, "size": len(found)}

    found = [
        case(
            "basic", (one, a, t), (one, b, t + 1), (one, c, t + 2), (two, b, t), (two, a, None), (one, a, t + 0.5),
            (one, d, t + 3), places=2, public=True,
        ),
        case("ties", (two, a, t), (two, b, t), (two, c, t + 1), (two, d, t + 2), (one, e, t + 9), places=3, public=True),
        case("empty"),
        case("empty", (one, a, None), (two, b, None)),
        case("one", (three, a, t)),
        case("one", (three, a, t), (three, b, t - 1), (one, c, t), places=1),
        case("ties", (one, a, t), (one, b, t + 1), (one, c, t + 1), (one, d, t + 1), (one, e, t + 2), (one, f, t + 3), places=5),
        case("ties", (one, a, t), (one, b, t), (one, c, t), (one, d, t + 1), (two, e, t + 1), (two, f, t), places=4),
        case("ties_at_the_end", (one, a, t), (one, b, t + 1), (one, c, t + 1), (one, d, t + 1), (one, e, t + 2), places=2),
        case("ties_at_the_end", *[(two, name, t) for name in (a, b, c, d)], (two, e, t + 0.25), places=1),
        case("ties_at_the_end", (one, a, t), (one, b, t), (one, c, t + 1), (one, d, t + 1), (one, e, t + 2), places=3),
        case("several_runs", (one, a, t), (one, a, t + 0.25), (one, a, t + 0.5), (one, b, t + 1), (one, c, t + 2), (one, d, t + 3), places=3),
        case("several_runs", (one, a, t + 5), (one, a, t), (two, a, t + 1), (two, b, t), (one, b, t), (one, c, t + 9), places=2),
        case("several_runs", (one, a, t), (one, a, t), (one, b, t), (one, c, t + 1), places=2),
        case("missing", (one, a, None), (one, b, t), (one, c, None), (one, c, t + 1), (one, d, t + 2), places=2),
        case("few", (one, a, t), (two, b, t), (two, c, t + 1), places=9),
    ]
    for rows, people, heats, spread in ((8, 4, 1, 8), (15, 6, 2, 12), (30, 9, 3, 16), (60, 12, 3, 20)):
        args = [*draw(rng, values, rows, people, heats, spread), rng.randint(1, 4)]
        found.append({"args": args, "kind": "random", "size": rows})
    found.append({"args": [*draw(rng, values, 3000, 300, 4, 400), 20], "kind": "large", "size": 3000})
    return found


def holds(values, runs, places):
    """Check the constraints of the statement."""
    times = [row[3] for row in runs["rows"] if row[3] is not None]
    return (
        len(runs["rows"]) <= values["most"]
        and all(0 < time <= values["slowest"] and time * 4 == int(time * 4) for time in times)
        and places >= 1
    )
