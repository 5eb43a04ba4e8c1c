"""Stories, sizes and dirt of `who-came-back`."""

STORIES = [
    {
        "intro": "A small restaurant knows its guests by name and would like to know how many of them come again.",
        "Guests": "Guests", "guest": "guest", "guests": "guests", "order": "order", "orders": "orders",
    },
    {
        "intro": "An online shop for wool looks for the months after which knitters forget it.",
        "Guests": "Knitters", "guest": "knitter", "guests": "knitters", "order": "order", "orders": "orders",
    },
    {
        "intro": "A boat hire wants to find out whether people who rowed once will row again.",
        "Guests": "Rowers", "guest": "rower", "guests": "rowers", "order": "order", "orders": "orders",
    },
    {
        "intro": "A reading app sells single stories, and its makers ask who is still there after some months.",
        "Guests": "Readers", "guest": "reader", "guests": "readers", "order": "order", "orders": "orders",
    },
]
NAMES = ["ada", "ben", "chloe", "dan", "eli", "fay", "gus", "hana", "ivo", "jo"]


def variant(rng):
    """Choose the story, the number of months, and how dirty the orders are."""
    return {
        **rng.choice(STORIES),
        "and_so_on": rng.choice(["", ", and so on"]),
        "year": rng.randint(2012, 2021),
        "months": rng.randint(2, 5),
        "most": rng.choice([3000, 4000, 5000]),
        "most_years": rng.choice([4, 5]),
        "void": rng.choice([5, 10, 20]),
        "unknown": rng.choice([3, 6]),
    }


def on(values, month, day):
    """Give a day of a month that is counted from the first January."""
    return f"{values['year'] + month // 12}-{month % 12 + 1:02d}-{day:02d}"


def draw(rng, values, rows, people, span):
    """Draw orders of some people over a span of months."""
    found = []
    for number in range(rows):
        guest = f"{rng.choice(NAMES)}{rng.randrange(people)}"
        if rng.randrange(100) < values["unknown"]:
            guest = None
        status = "void" if rng.randrange(100) < values["void"] else "ok"
        found.append([number, guest, on(values, rng.randrange(span), rng.randint(1, 28)), status])
    rng.shuffle(found)
    return [found]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    k = values["months"]
    a, b, c, d = rng.sample(NAMES, 4)
    m = rng.randint(0, 8)

    def case(kind, *rows, months=k, public=False):
        found = []
        for number, (guest, month, *status) in enumerate(rows, start=1):
            found.append([number, guest, on(values, month, rng.randint(1, 28)), (status or ["ok"])[0]])
        rng.shuffle(found)
        return {"args": [found, months], "kind": kind, "public": public, "size": len(found)}

    found = [
        case("basic", (a, m), (b, m), (a, m + 1), (c, m + 1), (b, m + 3), (c, m + 1), (a, m + 3), (d, m + 2, "void"), months=2, public=True),
        case("turn_of_the_year", (c, 11), (a, 11), (c, 12), (None, 13), (a, 14), (b, 12), (c, 12), months=3, public=True),
        case("empty"),
        case("empty", (a, m, "void"), (None, m), (None, m + 2, "void")),
        case("one", (b, m)),
        case("one", (b, m), months=0),
        case("several_a_month", (a, m), (a, m), (a, m + 1), (a, m + 1), (a, m + 1), (b, m), (c, m + 2)),
        case("several_a_month", (a, m), (b, m), (a, m + 2), (b, m + 2), (b, m + 2), (c, m + 2), (c, m + 2)),
        case("nobody_came", (a, m), (b, m + 6), (b, m + 7)),
        case("nobody_came", (a, m), (b, m + 1), (c, m + 4), (d, m + 4)),
        case("turn_of_the_year", (a, 10), (a, 12), (b, 11), (b, 13), (c, 23), (c, 24)),
        case("turn_of_the_year", (a, 1), (a, 13), (b, 1), (b, 2), months=14),
        case("void", (a, m, "void"), (a, m + 1), (b, m), (b, m + 1, "void"), (b, m + 2)),
        case("void", (a, m), (b, m), (c, m + 5, "void"), (a, m + 1)),
        case("unknown", (None, m), (a, m + 1), (None, m + 1), (a, m + 2), (None, m + 4)),
        case("no_later", (a, m), (a, m + 1), (a, m + 2), (b, m + 2), months=0),
        case("far_apart", (a, 0), (b, 30), (a, 30), (a, 3), months=3),
    ]
    for rows, people, span in ((6, 1, 4), (12, 1, 6), (25, 2, 8), (60, 3, 15)):
        args = [*draw(rng, values, rows, people, span), rng.randint(0, 6)]
        found.append({"args": args, "kind": "random", "size": rows})
    found.append({"args": [*draw(rng, values, 2500, 60, 36), 12], "kind": "large", "size": 2500})
    return found


def holds(values, orders, months):
    """Check the constraints of the statement."""
    years = {int(row[2][:4]) for row in orders["rows"]}
    return (
        len(orders["rows"]) <= values["most"]
        and (not years or max(years) - min(years) < values["most_years"])
        and {row[3] for row in orders["rows"]} <= {"ok", "void"}
        and 0 <= months <= 24
    )
