"""Stories, sizes and dirt of `takings-by-place`."""

STORIES = [
    {
        "intro": "A chain of bakeries wants to know which of its shops earn what. The tills send in every sale, "
        "and some send in nonsense.",
        "place": "shop", "places": "shops", "sale": "sale", "sales": "sales", "currency": "euros",
        "names": ["Corner", "Station", "Market", "Harbour", "Old Town", "Castle", "Mill"],
    },
    {
        "intro": "A zoo sells food at its kiosks. In the evening somebody copies the receipts into a table, and not "
        "every receipt can be read.",
        "place": "kiosk", "places": "kiosks", "sale": "receipt", "sales": "receipts", "currency": "francs",
        "names": ["Lions", "Penguins", "Apes", "Entrance", "Pond", "Aviary"],
    },
    {
        "intro": "A city lets parking machines report each payment. Machines lose their connection now and then, and "
        "then parts of a payment are lost.",
        "place": "machine", "places": "machines", "sale": "payment", "sales": "payments", "currency": "kroner",
        "names": ["North", "South", "Bridge", "Theatre", "Hospital", "Stadium"],
    },
    {
        "intro": "Volunteers collect money with boxes all over the town. Every gift is written down, by hand and "
        "in a hurry.",
        "place": "box", "places": "boxes", "sale": "gift", "sales": "gifts", "currency": "dollars",
        "names": ["Library", "Church", "School", "Pool", "Town Hall", "Cinema"],
    },
]
REASONS = ["; anything less was a test", "; smaller ones are kept elsewhere", ""]


def variant(rng):
    """Choose the story, the minimum, and how dirty the data is."""
    return {
        **rng.choice(STORIES),
        "why": rng.choice(REASONS),
        "minimum": rng.randint(2, 9),
        "most_places": rng.choice([200, 300, 500]),
        "most_sales": rng.choice([4000, 5000, 6000]),
        "most_amount": rng.choice([500, 800, 1000]),
        "missing": rng.choice([5, 10, 15]),
        "nowhere": rng.choice([5, 10]),
    }


def draw(rng, values, places, sales, minimum, missing=None, quiet=0):
    """Draw tables: so many places, of which some make no sale."""
    missing = values["missing"] if missing is None else missing
    ids = rng.sample(range(1, 10 * places + 1), places)
    rows = [[one, rng.choice(values["names"]) + f" {number // 2 + 1}"] for number, one in enumerate(ids)]
    busy = ids[quiet:]
    sold = []
    for number in range(sales):
        amount = rng.randint(0, min(values["most_amount"], 6 * minimum) * 4) / 4
        sold.append(
            [
                1000 + number,
                None if not busy or rng.randrange(100) < values["nowhere"] else rng.choice(busy),
                None if rng.randrange(100) < missing else amount,
            ]
        )
    rng.shuffle(sold)
    return [rows, sold, minimum]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    m = values["minimum"]
    first, second, third = values["names"][:3]
    a, b, c = (m + rng.randint(1, 5) + 0.5 for _ in range(3))

    def case(kind, places, sales, minimum=m, public=False):
        sold = [[number, *row] for number, row in enumerate(sales, start=101)]
        return {"args": [places, sold, minimum], "kind": kind, "public": public, "size": len(places) + len(sold)}

    found = [
        case(
            "basic", [[1, first], [2, second], [3, third]],
            [[2, a], [1, b + 3 * a], [2, c], [2, m - 1.0], [None, a], [1, None]], public=True,
        ),
        case("same_name", [[7, second], [4, first], [9, second]], [[9, a], [7, b + 2 * a], [9, c], [4, a + b + c]], public=True),
        case("empty", [[5, second], [3, first]], []),
        case("empty", [], []),
        case("one", [[6, third]], [[6, b]]),
        case("quiet", [[1, second], [2, first], [3, third], [4, third]], [[2, a], [2, b], [4, m - 0.5], [4, None]]),
        case("quiet", [[1, second], [2, first]], [[None, a], [None, c]]),
        case("same_name", [[1, third], [2, third], [3, third]], [[1, a + 20], [2, b + 40], [2, c], [1, a]]),
        case("exact_minimum", [[1, second], [2, first]], [[1, float(m)], [1, m - 0.25], [2, m + 0.25], [2, float(m)]]),
        case("exact_minimum", [[3, second]], [[3, float(m + 2)], [3, m + 1.75]], minimum=m + 2),
        case("missing", [[1, third], [2, first]], [[1, None], [1, a], [1, None], [2, None]]),
        case("ties", [[1, third], [2, first], [3, second]], [[1, a], [2, a], [3, a + 1], [1, b], [2, b]]),
        case("zero", [[1, third], [2, first]], [[1, 0.0], [2, 0.0], [1, float(m)]]),
    ]
    for size in (3, 5, 8, 12):
        args = draw(rng, values, size, 4 * size, rng.randint(2, 9), quiet=rng.randint(0, 2))
        found.append({"args": args, "kind": "random", "size": 5 * size})
    found.append({"args": draw(rng, values, 20, 90, m, missing=60, quiet=3), "kind": "missing", "size": 110})
    args = draw(rng, values, values["most_places"], 3000, m, quiet=9)
    found.append({"args": args, "kind": "large", "size": values["most_places"] + 3000})
    return found


def holds(values, places, sales, min_amount):
    """Check the constraints of the statement."""
    ids = [row[0] for row in places["rows"]]
    amounts = [row[2] for row in sales["rows"] if row[2] is not None]
    return (
        len(ids) == len(set(ids)) <= values["most_places"]
        and len(sales["rows"]) <= values["most_sales"]
        and all(row[1] is None or row[1] in set(ids) for row in sales["rows"])
        and all(0 <= amount <= values["most_amount"] for amount in amounts)
        and min_amount >= 1
    )
