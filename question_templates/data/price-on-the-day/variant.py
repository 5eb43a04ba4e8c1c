"""Stories, sizes and dirt of `price-on-the-day`."""

from datetime import date, timedelta

STORIES = [
    {
        "intro": "A farm shop changes its prices whenever the market does, and keeps every price that it ever had.",
        "a_sale": "a sale", "sale": "sale", "sales": "sales", "item": "item", "currency": "euros",
        "items": ["apples", "beans", "carrots", "eggs", "honey"],
    },
    {
        "intro": "A workshop lends out machines. Its rates change with the season, and some machines are away for repair.",
        "a_sale": "a loan", "sale": "loan", "sales": "loans", "item": "machine", "currency": "francs",
        "items": ["drill", "lathe", "press", "saw"],
    },
    {
        "intro": "A theatre sells drinks in the interval. Prices follow the suppliers, and what is not delivered is off the board.",
        "a_sale": "an order", "sale": "order", "sales": "orders", "item": "drink", "currency": "pounds",
        "items": ["cider", "juice", "lemonade", "tonic", "water"],
    },
    {
        "intro": "A print shop changed its rates many times over the years, and now has to work out what it has earned.",
        "a_sale": "a job", "sale": "job", "sales": "jobs", "item": "product", "currency": "dollars",
        "items": ["cards", "folders", "labels", "posters"],
    },
]


def variant(rng):
    """Choose the story, and how often items are off the list."""
    return {
        **rng.choice(STORIES),
        "why": rng.choice(["", ": it was a correction", ", since it was entered later"]),
        "start": f"{rng.randint(2012, 2021)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
        "most_prices": rng.choice([800, 1000]),
        "most_sales": rng.choice([3000, 4000]),
        "highest": rng.choice([50, 80, 100]),
        "most_pieces": rng.choice([9, 12, 20]),
        "off": rng.choice([10, 20]),
    }


def draw(rng, values, prices, sales, items, days):
    """Draw prices and sales within so many days."""
    start = date.fromisoformat(values["start"])
    names = [f"{name} {number}" for number in range(items) for name in values["items"][:2]]
    ids = rng.sample(range(1, 10 * prices + 1), prices)
    listed = []
    for number in ids:
        price = None if rng.randrange(100) < values["off"] else rng.randint(1, 4 * values["highest"]) / 4
        listed.append([number, rng.choice(names), (start + timedelta(days=rng.randrange(3, days))).isoformat(), price])
    sold = []
    for number in range(sales):
        day = start + timedelta(days=rng.randrange(days + 3))
        sold.append([number, rng.choice(names), day.isoformat(), rng.randint(1, values["most_pieces"])])
    return [listed, sold]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    a, b, c = sorted(rng.sample(values["items"], 3))
    start = date.fromisoformat(values["start"])
    x, y, z = (number / 4 for number in rng.sample(range(4, 120), 3))

    def on(day):
        return (start + timedelta(days=day)).isoformat()

    def case(kind, prices, sales, public=False):
        listed = [[number, item, on(day), price] for number, item, day, price in prices]
        sold = [[number, item, on(day), pieces] for number, (item, day, pieces) in enumerate(sales, start=1)]
        rng.shuffle(listed)
        rng.shuffle(sold)
        return {"args": [listed, sold], "kind": kind, "public": public, "size": len(listed) + len(sold)}

    found = [
        case(
            "basic", [(1, a, 5, x), (2, a, 20, y), (3, b, 1, z)],
            [(a, 9, 2), (a, 25, 3), (b, 30, 1), (a, 2, 4), (c, 9, 1)], public=True,
        ),
        case("off_the_list", [(4, b, 3, x), (9, b, 8, None), (6, b, 12, y), (7, a, 8, z), (2, a, 8, x)], [(b, 3, 1), (b, 8, 2), (b, 11, 3), (b, 12, 1), (a, 8, 2)], public=True),
        case("empty", [], []),
        case("empty", [(1, a, 5, x)], []),
        case("empty", [], [(b, 4, 2), (a, 3, 1), (b, 5, 1)]),
        case("one", [(3, c, 5, x)], [(c, 6, 2)]),
        case("same_day", [(1, a, 5, x), (2, a, 6, y)], [(a, 5, 1), (a, 6, 2), (a, 7, 4)]),
        case("same_day", [(2, a, 5, x), (1, a, 6, y), (3, b, 6, z)], [(a, 6, 2), (b, 6, 3), (b, 5, 1)]),
        case("before_all", [(1, a, 5, x), (2, b, 9, y)], [(a, 4, 1), (b, 8, 2), (b, 9, 3), (a, 3, 5)]),
        case("set_twice", [(7, a, 5, x), (3, a, 5, y), (5, a, 5, z)], [(a, 5, 1), (a, 8, 2)]),
        case("set_twice", [(3, a, 5, x), (8, a, 5, y), (9, a, 2, z), (12, b, 1, x), (11, b, 1, None)], [(a, 6, 2), (b, 6, 1), (a, 3, 1)]),
        case("set_twice", [(3, a, 5, x), (8, a, 5, None), (2, b, 4, None), (4, b, 4, y)], [(a, 6, 2), (b, 6, 1)]),
        case("off_the_list", [(1, a, 1, x), (2, a, 5, None)], [(a, 4, 2), (a, 5, 1), (a, 50, 3)]),
        case("off_the_list", [(1, a, 1, None), (2, a, 5, y), (3, b, 2, None)], [(a, 4, 2), (a, 5, 1), (b, 50, 3)]),
        case("unsold", [(1, a, 1, x), (2, b, 1, y), (3, c, 1, z)], [(b, 2, 1)]),
        case("back_and_forth", [(4, a, 1, x), (3, a, 11, y), (2, a, 21, x), (1, a, 31, y)], [(a, 10, 1), (a, 11, 2), (a, 20, 4), (a, 21, 5), (a, 30, 7), (a, 31, 8)]),
    ]
    for prices, sales, items, days in ((4, 5, 1, 12), (8, 10, 1, 15), (15, 20, 2, 20), (30, 40, 2, 30)):
        args = draw(rng, values, prices, sales, items, days)
        found.append({"args": args, "kind": "random", "size": prices + sales})
    found.append({"args": draw(rng, values, 600, 2000, 8, 400), "kind": "large", "size": 2600})
    return found


def holds(values, prices, sales):
    """Check the constraints of the statement."""
    known = [row[3] for row in prices["rows"] if row[3] is not None]
    return (
        len(prices["rows"]) <= values["most_prices"]
        and len(sales["rows"]) <= values["most_sales"]
        and all(0 < price <= values["highest"] for price in known)
        and all(1 <= row[3] <= values["most_pieces"] for row in sales["rows"])
    )
