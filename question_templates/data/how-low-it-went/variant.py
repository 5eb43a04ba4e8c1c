"""Stories, sizes and dirt of `how-low-it-went`."""

from datetime import datetime, timedelta

STORIES = [
    {
        "intro": "A hardware shop books what comes in and what is sold. Some evenings are booked late, and then the shelf is "
        "emptier than empty.",
        "the_stock": "the shelf", "movement": "booking", "movements": "bookings", "Movements": "Bookings",
        "items": ["bolts", "hinges", "hooks", "nails", "screws"], "below": ": then something was booked late",
    },
    {
        "intro": "A bicycle hire counts its bicycles at each station: some are brought, some are taken.",
        "the_stock": "each station", "movement": "ride", "movements": "rides", "Movements": "Rides",
        "items": ["bridge", "castle", "lake", "station", "zoo"], "below": ", since some are counted twice",
    },
    {
        "intro": "A blood bank counts its bags. Hospitals fetch them, donors bring them.",
        "the_stock": "the bags", "movement": "entry", "movements": "entries", "Movements": "Entries",
        "items": ["A", "AB", "B", "O"], "below": ": these are bags promised and not yet there",
    },
    {
        "intro": "A kitchen keeps a list of its eggs, onions and the like, with a pencil and greasy fingers.",
        "the_stock": "the pantry", "movement": "line", "movements": "lines", "Movements": "Lines",
        "items": ["butter", "eggs", "flour", "onions", "rice"], "below": "; people forget to write down what they buy",
    },
]


def variant(rng):
    """Choose the story, how many there are at first, and how dirty the list is."""
    return {
        **rng.choice(STORIES),
        "opening": rng.randint(3, 20),
        "really": rng.choice(["", ", whatever stands first in the table"]),
        "most": rng.choice([4000, 5000, 6000]),
        "most_items": rng.choice([150, 200]),
        "largest": rng.choice([20, 30, 50]),
        "day": f"{rng.randint(2015, 2023)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        "gone": rng.choice([5, 10]),
    }


def draw(rng, values, rows, items, minutes):
    """Draw movements within so many minutes, so that moments meet."""
    start = datetime.fromisoformat(values["day"])
    ids = rng.sample(range(1, 10 * rows + 1), rows)
    found = []
    for number in ids:
        change = rng.choice([1, 1, 2, 3, -1, -1, -2, -3, values["largest"], -values["largest"]])
        found.append([
            number,
            f"{rng.choice(values['items'])} {rng.randrange(items)}",
            (start + timedelta(minutes=rng.randrange(minutes))).isoformat(sep=" "),
            None if rng.randrange(100) < values["gone"] else change,
        ])
    return [found]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    o = values["opening"]
    a, b, c = sorted(rng.sample(values["items"], 3))
    start = datetime.fromisoformat(values["day"])

    def case(kind, *rows, opening=o, public=False):
        found = []
        for number, item, minute, change in rows:
            found.append([number, item, (start + timedelta(minutes=minute)).isoformat(sep=" "), change])
        rng.shuffle(found)
        return {"args": [found, opening], "kind": kind, "public": public, "size": len(found)}

    found = [
        case("basic", (1, a, 5, -2), (2, a, 9, 4), (3, b, 7, 3), (4, a, 12, -5), (5, a, 20, 6), (6, b, 8, None), public=True),
        case("same_moment", (8, c, 5, 3), (7, c, 5, -4), (9, c, 2, 1), (4, a, 3, -1), (3, a, 3, -1), (5, a, 4, 2), public=True),
        case("empty"),
        case("empty", (1, a, 5, None), (2, b, 5, None)),
        case("one", (1, b, 5, -3)),
        case("one", (1, b, 5, 3), opening=0),
        case("never_below", (1, a, 5, 3), (2, a, 6, 2), (3, a, 7, 1), opening=7),
        case("never_below", (5, a, 5, 1), (4, a, 6, 2), (3, a, 7, -1)),
        case("lowest_twice", (1, a, 1, -2), (2, a, 2, 2), (3, a, 3, -2), (4, a, 4, 2), (5, a, 5, 1)),
        case("lowest_twice", (5, b, 1, -2), (4, b, 2, 1), (3, b, 3, -1), (2, b, 4, 5)),
        case("same_moment", (2, a, 4, -3), (1, a, 4, 5), (3, a, 4, -1), (4, a, 6, 3)),
        case("same_moment", (10, a, 4, -6), (9, a, 4, 5), (100, a, 4, 3), (1, b, 4, 1), (2, b, 4, -2)),
        case("late_entry", (1, a, 90, 5), (2, a, 30, -4), (3, a, 10, -1), (4, a, 60, -2)),
        case("missing", (1, a, 1, None), (2, a, 2, -1), (3, a, 3, None), (4, b, 1, None), (5, a, 4, 3)),
        case("below_zero", (1, a, 1, -o - 2), (2, a, 2, 1), (3, a, 3, -1), (4, a, 4, o)),
        case("several_days", (1, c, 0, 2), (2, c, 1440, -3), (3, c, 2880, -1), (4, c, 4320, 4)),
    ]
    for rows, items, minutes in ((6, 1, 5), (12, 1, 8), (25, 1, 12), (60, 2, 40)):
        args = [*draw(rng, values, rows, items, minutes), rng.randint(0, 9)]
        found.append({"args": args, "kind": "random", "size": rows})
    found.append({"args": [*draw(rng, values, 3000, 20, 2000), o], "kind": "large", "size": 3000})
    return found


def holds(values, movements, opening):
    """Check the constraints of the statement."""
    rows = movements["rows"]
    return (
        len(rows) <= values["most"]
        and len({row[0] for row in rows}) == len(rows)
        and len({row[1] for row in rows}) <= values["most_items"]
        and all(row[3] is None or 0 < abs(row[3]) <= max(values["largest"], opening + 2) for row in rows)
        and 0 <= opening <= 100
    )
