"""Stories, sizes and dirt of `two-ways-of-dates`."""

STORIES = [
    {
        "intro": "Two garden centres have become one. Each brought its own list of orders, and each writes a day in its own way.",
        "Orders": "Orders", "order": "order", "orders": "orders", "sources": "garden centres", "currency": "euros",
    },
    {
        "intro": "A festival sells tickets at the gate and over the phone, and neither way knows of the other.",
        "Orders": "Bookings", "order": "booking", "orders": "bookings", "sources": "ways", "currency": "pounds",
    },
    {
        "intro": "A charity keeps gifts by card in one program and gifts by transfer in another.",
        "Orders": "Gifts", "order": "gift", "orders": "gifts", "sources": "programs", "currency": "dollars",
    },
    {
        "intro": "A removal firm has an office in two countries, and both send their invoices to the same place.",
        "Orders": "Invoices", "order": "invoice", "orders": "invoices", "sources": "offices", "currency": "francs",
    },
]
ODD = [None, "", "?", "soon", "2023-4-9", "9.4.2023", "2023/04/09", "04-2023", "20230409", " 2023-04-09", "09.04.23"]


def variant(rng):
    """Choose the story, the limit, and how dirty the lists are."""
    return {
        **rng.choice(STORIES),
        "digits": rng.choice(["", ", with zeros in front"]),
        "year": rng.randint(2012, 2022),
        "limit": rng.choice([200, 300, 500]),
        "least": rng.choice([50, 100]),
        "at_most": rng.choice([3000, 4000, 5000]),
        "odd": rng.choice([5, 10]),
        "copies": rng.choice([10, 20, 30]),
        "typos": rng.choice([3, 5]),
    }


def written(rng, year, month, day):
    """Write a day in one of two ways."""
    return rng.choice([f"{year}-{month:02d}-{day:02d}", f"{day:02d}.{month:02d}.{year}"])


def draw(rng, values, rows, months):
    """Draw rows over some months, with copies, typos and days that cannot be read."""
    found = []
    for number in range(rows):
        copied = found and rng.randrange(100) < values["copies"]
        code = rng.choice(found)[0] if copied else f"{rng.choice('ABC')}{number:04d}"
        month = rng.randrange(months)
        when = written(rng, values["year"] + month // 12, month % 12 + 1, rng.randint(1, 28))
        if rng.randrange(100) < values["odd"]:
            when = rng.choice(ODD)
        amount = rng.randint(0, 4 * values["limit"]) / 4
        if rng.randrange(100) < values["typos"]:
            amount = rng.choice([None, amount * 100 + values["limit"] + 1])
        found.append([code, when, amount])
    rng.shuffle(found)
    return [found]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    y, m = values["year"], values["limit"]
    x, z, w = sorted(rng.sample(range(40, 4 * m - 40), 3))
    x, z, w = x / 4, z / 4, w / 4
    d = rng.randint(3, 12)

    def case(kind, *rows, most=m, public=False):
        found = [list(row) for row in rows]
        rng.shuffle(found)
        return {"args": [found, most], "kind": kind, "public": public, "size": len(found)}

    found = [
        case(
            "basic", ("A1", f"{y}-04-{d:02d}", x), ("B7", f"{d:02d}.04.{y}", z), ("A2", f"{y}-05-11", w), ("B8", f"07.05.{y}", None),
            ("B9", "soon", x), ("A3", f"{y}-04-28", m * 20.0), public=True,
        ),
        case("copies", ("A1", f"{y}-03-09", z), ("A1", f"10.02.{y}", w), ("A1", "?", x), ("C5", None, x), ("C6", f"{y}-02-01", x), public=True),
        case("empty"),
        case("empty", ("A1", f"{y}-01-01", None), ("A2", f"{y}-01-01", m + 0.25)),
        case("one", ("A1", f"31.12.{y}", x)),
        case("one", ("A1", None, x)),
        case("both_ways", ("A1", f"{y}-01-11", x), ("A2", f"01.11.{y}", z), ("A3", f"11.01.{y}", w), ("A4", f"{y}-11-01", x)),
        case("both_ways", ("A1", f"{y}-12-31", x), ("A2", f"01.01.{y + 1}", z), ("A3", f"31.12.{y}", w)),
        case("both_ways", ("A1", f"{y}-02-03", x), ("A1", f"02.03.{y}", z), ("A2", f"03.02.{y}", z), ("A2", f"{y}-01-31", w)),
        case("copies", ("A1", f"{y}-06-05", w), ("A1", f"05.06.{y}", x), ("A1", f"{y}-06-05", z)),
        case("copies", ("A1", "?", z), ("A1", None, x), ("A2", "", w), ("A2", f"{y}-06-05", w)),
        case("copies", ("A1", f"{y}-10-01", x), ("A1", f"30.09.{y}", m + 1.0), ("A1", f"{y}-09-02", None), ("A1", f"01.11.{y}", z)),
        case("unreadable", *[(f"A{number}", odd, x + number) for number, odd in enumerate(ODD)], most=m + 20),
        case("unreadable", ("A1", "2023-4-9", x), ("A2", f"09.04.{y} ", z), ("A3", f"{y}-04-09", w), ("A4", f"{y}.04.09", x), ("A5", f"09-04-{y}", x)),
        case("outlier", ("A1", f"{y}-04-01", x), ("A1", f"{y}-03-01", m * 10.0), ("A2", f"{y}-04-01", m * 2.0)),
        case("exact_most", ("A1", f"{y}-04-01", float(m)), ("A2", f"{y}-04-02", m + 0.25), ("A3", f"{y}-04-03", m - 0.25)),
        case("zero", ("A1", f"{y}-04-01", 0.0), ("A2", f"05.04.{y}", 0.0), ("A3", "?", 0.0)),
    ]
    for rows, months in ((6, 2), (12, 3), (25, 4), (60, 14)):
        found.append({"args": [*draw(rng, values, rows, months), m], "kind": "random", "size": rows})
    found.append({"args": [*draw(rng, values, 2500, 30), m], "kind": "large", "size": 2500})
    return found


def holds(values, lines, most):
    """Check the constraints of the statement."""
    rows = lines["rows"]
    return (
        len(rows) <= values["at_most"]
        and all(row[2] is None or (row[2] >= 0 and row[2] * 4 == int(row[2] * 4)) for row in rows)
        and most >= values["least"]
    )
