"""Stories, sizes and dirt of `one-line-each`."""

STORIES = [
    {
        "intro": "People sign up for a summer party and say what they will bring. They change their minds, and nobody "
        "types their address twice in the same way.",
        "person": "guest", "wish_text": "what they bring", "wishes": ["salad", "bread", "cake", "juice", "chairs"],
    },
    {
        "intro": "A conference asks its speakers for the size of their shirts, on paper, by mail and on a web page. All of it "
        "ends in one table.",
        "person": "speaker", "wish_text": "the size", "wishes": ["S", "M", "L", "XL", "none"],
    },
    {
        "intro": "A school asks parents which afternoon suits them for a talk. Many answer more than once.",
        "person": "parent", "wish_text": "the afternoon", "wishes": ["Monday", "Tuesday", "Thursday", "any"],
    },
    {
        "intro": "A museum offers a night in its halls, and asks visitors where they want to sleep. The last word counts.",
        "person": "visitor", "wish_text": "the hall", "wishes": ["dinosaurs", "planets", "trains", "whales"],
    },
]
NAMES = ["ada", "ben", "chloe", "dan", "eli", "fay", "gus", "hana", "ivo", "jo.ann", "kim+1", "lea", "max2"]
HOSTS = ["post.example", "mail.example", "home.example"]


def variant(rng):
    """Choose the story, and how dirty the data is."""
    return {
        **rng.choice(STORIES),
        "most": rng.choice([3000, 4000, 5000]),
        "longest": rng.choice([60, 80]),
        "odd": rng.choice([20, 30, 40]),
        "gone": rng.choice([5, 10]),
    }


def spelt(rng, address, odd):
    """Type an address, more or less carefully."""
    if rng.randrange(100) < odd:
        address = "".join(one.upper() if rng.randrange(3) == 0 else one for one in address)
    if rng.randrange(100) < odd:
        address = " " * rng.randint(0, 2) + address + " " * rng.randint(0, 2)
    return address


def draw(rng, values, rows, people):
    """Draw sign-ups of some people."""
    known = [f"{rng.choice(NAMES)}{number}@{rng.choice(HOSTS)}" for number in range(people)]
    found = []
    for number in range(rows):
        email = spelt(rng, rng.choice(known), values["odd"])
        if rng.randrange(100) < values["gone"]:
            email = rng.choice([None, "", "  "])
        wish = None if rng.randrange(100) < values["gone"] else rng.choice(values["wishes"])
        found.append([10 + number * 3, email, wish])
    rng.shuffle(found)
    return [found]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    a, b, c = (f"{name}@{rng.choice(HOSTS)}" for name in rng.sample(NAMES, 3))
    x, y, z = rng.sample(values["wishes"], 3)

    def case(kind, *rows, public=False):
        return {"args": [[list(row) for row in rows]], "kind": kind, "public": public, "size": len(rows)}

    found = [
        case("basic", (4, a.title(), x), (9, f" {b}", y), (7, a, z), (2, None, x), (11, b, None), public=True),
        case("order", (30, a, x), (20, a.upper(), y), (25, c, z), (40, "  ", z), public=True),
        case("empty"),
        case("one", (5, a.upper(), x)),
        case("one", (5, f"  {b} ", None)),
        case("spelling", (1, a, x), (2, a.upper(), y), (3, a.capitalize(), z)),
        case("spelling", (3, a, x), (2, a.upper(), y), (1, b.upper(), z)),
        case("blanks", (1, a, x), (2, f"{a} ", y), (3, f" {b}", z), (4, b, x)),
        case("blanks", (1, f" {c}", x), (2, f"  {c}", y), (3, f"{c}   ", z)),
        case("inner_blank", (1, "a b@post.example", x), (2, "ab@post.example", y), (3, " A b@post.example", z)),
        case("missing", (1, None, x), (2, "", y), (3, "   ", z), (4, c, x)),
        case("missing", (1, None, x), (2, None, y)),
        case("missing_wish", (1, a, x), (2, a, None), (3, b, None), (5, c, y), (4, c, None)),
        case("missing_wish", (8, a, None), (2, a.upper(), y), (5, a, z)),
        case("order", (900, a, x), (1000, a, y), (99, a, z), (7, b, z), (60, b, x)),
        case("twins", (1, a, x), (2, a, x), (3, b, x)),
        case("alphabet", (1, "zoe@post.example", x), (2, "Adam@post.example", y), (3, "adam+1@post.example", z), (4, "Zed@post.example", x)),
    ]
    for rows, people in ((6, 3), (10, 4), (20, 6), (40, 9)):
        found.append({"args": draw(rng, values, rows, people), "kind": "random", "size": rows})
    found.append({"args": draw(rng, values, 2500, 400), "kind": "large", "size": 2500})
    return found


def holds(values, entries):
    """Check the constraints of the statement."""
    rows = entries["rows"]
    letters = set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 @.+")
    return (
        len(rows) <= values["most"]
        and len({row[0] for row in rows}) == len(rows)
        and all(row[1] is None or (set(row[1]) <= letters and len(row[1]) <= values["longest"]) for row in rows)
        and all(row[2] is None or row[2] for row in rows)
    )
