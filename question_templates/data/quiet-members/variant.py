"""Stories, sizes and dirt of `quiet-members`."""

STORIES = [
    {
        "intro": "A climbing hall wants to write to those of its members whom it has not seen for a long time. The "
        "door counts everybody who comes in.",
        "member": "member", "members": "members", "Members": "Members", "visit": "visit", "visits": "visits",
    },
    {
        "intro": "A library tidies up its list of readers. The desk notes each day on which a reader borrows "
        "something.",
        "member": "reader", "members": "readers", "Members": "Readers", "visit": "loan", "visits": "loans",
    },
    {
        "intro": "A choir looks for singers who have not been to a single rehearsal, and would like to know why.",
        "member": "singer", "members": "singers", "Members": "Singers", "visit": "rehearsal", "visits": "rehearsals",
    },
    {
        "intro": "A rowing club needs lockers, and some of its lockers belong to rowers who never come.",
        "member": "rower", "members": "rowers", "Members": "Rowers", "visit": "outing", "visits": "outings",
    },
]
NAMES = ["Ada", "Ben", "Chloe", "Dan", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo", "Kim", "Lea", "Max", "Nora"]


def variant(rng):
    """Choose the story, the year, and how many guests there are."""
    first = rng.randint(2011, 2019)
    return {
        **rng.choice(STORIES),
        "year_word": rng.choice(["year", "calendar year"]),
        "left_rule": rng.choice([
            "`left_on` is the first day on which somebody did not belong to it any more.",
            "Who leaves belongs to it until the day before `left_on`.",
        ]),
        "gone": rng.choice(["", ", too"]),
        "first_year": first,
        "last_year": first + 4,
        "year": first + rng.randint(1, 3),
        "guests": rng.choice([5, 10, 20]),
        "most_members": rng.choice([400, 500, 600]),
        "most_visits": rng.choice([3000, 4000, 5000]),
    }


def day(rng, year):
    """Draw a day of a year."""
    return f"{year}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def draw(rng, values, members, visits):
    """Draw members, of whom some leave, and visits over all years."""
    years = range(values["first_year"], values["last_year"] + 1)
    people, come = [], []
    for number in range(members):
        joined = day(rng, rng.choice(years[:3]))
        left = None
        if rng.randrange(4) == 0:
            left = day(rng, rng.randint(int(joined[:4]), years[-1]))
            left = None if left < joined else left
        people.append([number + 1, rng.choice(NAMES), joined, left])
    for _ in range(visits):
        guest = not people or rng.randrange(100) < values["guests"]
        come.append([None if guest else rng.choice(people)[0], day(rng, rng.choice(years))])
    rng.shuffle(people)
    return [people, come, values["year"]]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    year = values["year"]
    before, after = year - 1, year + 1
    a, b, c, d = rng.sample(NAMES, 4)

    def case(kind, members, visits, public=False):
        size = len(members) + len(visits)
        return {"args": [members, visits, year], "kind": kind, "public": public, "size": size}

    old = [[1, a, day(rng, before), None], [2, b, day(rng, before), None], [3, c, day(rng, before), None]]
    found = [
        case(
            "basic", [*old, [4, d, f"{year}-02-{rng.randint(1, 28):02d}", None]],
            [[1, day(rng, year)], [None, day(rng, year)], [2, day(rng, before)], [3, day(rng, after)]], public=True,
        ),
        case(
            "left", [[5, a, day(rng, before), day(rng, year)], [6, b, day(rng, before), day(rng, after)], [7, b, f"{year}-01-01", None]],
            [[5, day(rng, before)]], public=True,
        ),
        case("empty", [], []),
        case("empty", old, []),
        case("empty", [], [[None, day(rng, year)]]),
        case("one", [[9, d, day(rng, before), None]], [[9, day(rng, year)]]),
        case("guests", old, [[None, day(rng, year)], [2, day(rng, year)], [None, day(rng, year)]]),
        case("guests", old, [[None, day(rng, before)]]),
        case("new_year", old, [[1, f"{year}-01-01"], [2, f"{year}-12-31"], [3, f"{before}-12-31"]]),
        case("new_year", old, [[1, f"{after}-01-01"], [2, f"{before}-12-31"], [3, f"{year}-12-31"]]),
        case("joined_late", [[1, a, f"{year}-01-02", None], [2, b, f"{year}-01-01", None], [3, c, f"{before}-12-31", None], [4, d, day(rng, after), None]], []),
        case("left", [[1, a, day(rng, before), f"{year}-12-31"], [2, b, day(rng, before), f"{after}-01-01"], [3, c, day(rng, before), f"{year}-01-01"], [4, d, day(rng, before), f"{after}-01-02"]], []),
        case("left", [[1, a, f"{before}-01-03", f"{before}-05-03"], [2, b, day(rng, before), f"{after}-03-01"]], [[1, f"{before}-02-03"]]),
        case("left", [[1, a, day(rng, before), f"{after}-03-01"], [2, b, day(rng, before), None]], []),
        case("twice", [*old, [8, a, day(rng, before), None]], [[1, f"{year}-05-05"]] * 3 + [[2, day(rng, before)]] * 2),
        case("same_name", [[1, a, day(rng, before), None], [2, a, day(rng, before), None], [3, a, day(rng, before), None]], [[2, day(rng, year)]]),
    ]
    for size in (4, 6, 9, 14):
        args = draw(rng, values, size, 3 * size)
        found.append({"args": args, "kind": "random", "size": 4 * size})
    args = draw(rng, values, 350, 2200)
    found.append({"args": args, "kind": "large", "size": 2550})
    return found


def holds(values, members, visits, year):
    """Check the constraints of the statement."""
    ids = [row[0] for row in members["rows"]]
    days = [row[1] for row in visits["rows"]] + [one for row in members["rows"] for one in row[2:] if one]
    return (
        len(ids) == len(set(ids)) <= values["most_members"]
        and len(visits["rows"]) <= values["most_visits"]
        and all(row[0] is None or row[0] in set(ids) for row in visits["rows"])
        and all(row[3] is None or row[3] >= row[2] for row in members["rows"])
        and all(values["first_year"] <= int(one[:4]) <= values["last_year"] for one in days)
    )
