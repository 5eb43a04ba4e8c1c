"""Stories, sizes and dirt of `sittings`."""

from datetime import datetime, timedelta

STORIES = [
    {
        "intro": "A news site wants to know how people read: in one go, or a little now and then. It has nothing but the clicks.",
        "Sittings": "Visits", "sitting": "visit", "click": "click", "clicks": "clicks",
    },
    {
        "intro": "A piano with a chip notes each key that a pupil plays, and the teacher wants to see who practises when.",
        "Sittings": "Practice", "sitting": "practice", "click": "note", "clicks": "notes",
    },
    {
        "intro": "An e-bike sends a signal while it is ridden. The town asks for the trips of each rider.",
        "Sittings": "Trips", "sitting": "trip", "click": "signal", "clicks": "signals",
    },
    {
        "intro": "A game remembers each move of its players and wants to tell them how long they play at a stretch.",
        "Sittings": "Games", "sitting": "game", "click": "move", "clicks": "moves",
    },
]
NAMES = ["ada", "ben", "chloe", "dan", "eli", "fay", "gus", "hana"]


def variant(rng):
    """Choose the story, the pause, and how dirty the rows are."""
    return {
        **rng.choice(STORIES),
        "pause": rng.choice([5, 10, 15, 20, 30]),
        "long": rng.choice(["", ", however long it goes on"]),
        "most": rng.choice([4000, 5000, 6000]),
        "most_people": rng.choice([200, 300]),
        "day": f"{rng.randint(2015, 2023)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        "copies": rng.choice([5, 10, 20]),
        "gone": rng.choice([3, 6]),
    }


def draw(rng, values, rows, people, pause):
    """Draw clicks whose distances lie around the pause."""
    clock = {f"{rng.choice(NAMES)}{number}": datetime.fromisoformat(values["day"]) for number in range(people)}
    found = []
    for _ in range(rows):
        person = rng.choice(list(clock))
        steps = [1, 20, pause * 30, pause * 60 - 1, pause * 60, pause * 60 + 1, pause * 150]
        clock[person] += timedelta(seconds=rng.choice(steps))
        moment = clock[person].isoformat(sep=" ")
        found.append([None if rng.randrange(100) < values["gone"] else person, moment])
        if rng.randrange(100) < values["copies"]:
            found.append([person, moment])
    rng.shuffle(found)
    return [found, pause]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    p = values["pause"]
    a, b, c = rng.sample(NAMES, 3)
    start = datetime.fromisoformat(values["day"]) + timedelta(hours=rng.randint(8, 12), minutes=rng.randint(0, 59))

    def case(kind, *rows, pause=p, begin=start, public=False):
        found = [[person, (begin + timedelta(seconds=int(60 * at))).isoformat(sep=" ")] for person, at in rows]
        rng.shuffle(found)
        return {"args": [found, pause], "kind": kind, "public": public, "size": len(found)}

    night = datetime.fromisoformat(values["day"]) + timedelta(hours=23, minutes=58)
    found = [
        case("basic", (a, 0), (a, 2), (b, 1), (a, 2 * p + 5), (b, p + 3), (a, 2 * p + 6), (None, 4), public=True),
        case("sent_twice", (c, 0), (c, p), (c, p), (b, 3), (c, 2 * p), (c, 3 * p + 1), (b, 3), public=True),
        case("empty"),
        case("empty", (None, 0), (None, 500)),
        case("one", (b, 7)),
        case("exact_pause", (a, 0), (a, p), (a, 2 * p), (b, 0), (b, p + 1 / 60)),
        case("exact_pause", (a, 0), (a, p - 1 / 60), (a, 2 * p - 1 / 60), (a, 3 * p)),
        case("exact_pause", (a, 0), (a, 1), (a, 2 + 1 / 60), (a, 3 + 1 / 60), (a, 5), pause=1),
        case("long_chain", *[(a, number * (p - 1)) for number in range(12)], (b, 0)),
        case("long_chain", *[(c, number * p) for number in range(9)], (c, 11 * p)),
        case("several_people", (a, 0), (b, p - 1), (a, 2 * p), (b, 3 * p - 1), (a, 4 * p), (c, 5)),
        case("several_people", (b, 0), (a, 1), (c, 2), (c, p + 1), (a, p + 1.5), (b, p + 0.5)),
        case("sent_twice", (a, 0), (a, 0), (a, 0), (a, 2 * p), (a, 2 * p), (b, 0), (b, 0)),
        case("unknown", (None, 0), (a, 0), (None, p), (a, 2 * p), (None, 2 * p), (a, 3 * p)),
        case("midnight", (a, 0), (a, 1), (a, 3), (a, 4), begin=night, pause=5),
        case("midnight", (a, 0), (a, 1440), (a, 1441), (b, 0), (b, 1440)),
    ]
    for rows, people in ((6, 1), (12, 2), (25, 3), (60, 5)):
        args = draw(rng, values, rows, people, rng.randint(2, 40))
        found.append({"args": args, "kind": "random", "size": len(args[0])})
    args = draw(rng, values, 2500, 40, p)
    found.append({"args": args, "kind": "large", "size": len(args[0])})
    return found


def holds(values, clicks, pause_minutes):
    """Check the constraints of the statement."""
    rows = clicks["rows"]
    return (
        len(rows) <= values["most"]
        and len({row[0] for row in rows}) <= values["most_people"]
        and all(len(row[1]) == 19 for row in rows)
        and 1 <= pause_minutes <= 120
    )
