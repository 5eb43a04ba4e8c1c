"""Stories, sizes and dirt of `yes-or-no`."""

STORIES = [
    {
        "intro": "A town has asked whether the old bridge should stay. People wrote the answer on a card with their own "
        "hand.",
        "district": "district", "districts": "districts", "ballot": "card", "ballots": "cards",
        "names": ["Riverside", "Hill", "Docks", "Meadow", "Centre", "Woods"], "why": "",
    },
    {
        "intro": "A company has asked its offices whether the summer party should be on a boat. The answers came by "
        "mail, typed in a hurry.",
        "district": "office", "districts": "offices", "ballot": "answer", "ballots": "answers",
        "names": ["Lisbon", "Oslo", "Graz", "Turin", "Ghent", "Brno"], "why": ", so that nobody can be recognised",
    },
    {
        "intro": "A league has asked the fans of its teams whether matches should be an hour earlier. They could write what "
        "they liked.",
        "district": "team", "districts": "teams", "ballot": "vote", "ballots": "votes",
        "names": ["Foxes", "Herons", "Badgers", "Owls", "Otters"], "why": "; the rest says too little",
    },
    {
        "intro": "A school has asked each class whether homework should be done at school. Pupils wrote on slips of paper.",
        "district": "class", "districts": "classes", "ballot": "slip", "ballots": "slips",
        "names": ["3a", "3b", "4a", "4b", "5a", "5b", "5c"], "why": ", since small classes were away on a trip",
    },
]
YES, NO = ["yes", "y"], ["no", "n"]
OTHERS = ["maybe", "", " ", "nope", "yes!", "not sure", "yes no", "0", "yeah"]


def variant(rng):
    """Choose the story, the minimum, and how dirty the data is."""
    return {
        **rng.choice(STORIES),
        "minimum": rng.randint(2, 5),
        "example": rng.choice(["", ", and those with a word such as `perhaps`", ", empty ones for example"]),
        "most": rng.choice([4000, 5000, 6000]),
        "most_districts": rng.choice([60, 80, 100]),
        "longest": rng.choice([20, 25]),
        "odd": rng.choice([20, 30, 40]),
        "gone": rng.choice([5, 10]),
    }


def written(rng, values):
    """Write something on a ballot."""
    if rng.randrange(100) < values["gone"]:
        return None
    word = rng.choice(rng.choice([YES, YES, NO, NO, OTHERS]))
    if rng.randrange(100) < values["odd"]:
        word = rng.choice([word.upper(), word.capitalize(), f" {word}", f"{word}  "])
    return word


def draw(rng, values, rows, districts):
    """Draw ballots of some districts, the first ones with more."""
    names = [f"{rng.choice(values['names'])} {number}" for number in range(districts)]
    return [[[number, names[rng.randint(0, rng.randint(0, districts - 1))], written(rng, values)] for number in range(rows)]]


def cases(rng, values):
    """Give examples, edges, and what is drawn."""
    m = values["minimum"]
    a, b, c = rng.sample(values["names"], 3)

    def case(kind, *rows, least=1, public=False):
        found = [[number, *row] for number, row in enumerate(rows, start=rng.randint(1, 50))]
        return {"args": [found, least], "kind": kind, "public": public, "size": len(found)}

    found = [
        case("basic", (a, "yes"), (b, "No"), (a, " Y"), (b, None), (a, "maybe"), (b, "n"), (c, "yes"), least=2, public=True),
        case("spelling", (b, "YES "), (a, "NO"), (b, "N"), (c, "yEs"), (c, "y"), (c, "nope"), (a, ""), public=True),
        case("empty"),
        case("empty", (a, "yes"), (b, "no"), least=2),
        case("one", (c, "y")),
        case("one", (c, " N ")),
        case("one", (a, None)),
        case("spelling", (a, "Y"), (a, "yEs"), (a, "  yes"), (a, "yes   "), (b, "nO"), (b, " n"), (b, "N  ")),
        case("spelling", (a, "Yes"), (b, "NO"), (b, "n"), (c, "Y")),
        case("spelling", (a, "yes!"), (a, "yes no"), (a, "y e s"), (a, "non"), (a, "yeah"), (a, "ny"), (b, "yes")),
        case("missing", (a, None), (a, None), (b, ""), (b, None), (b, "  "), (b, "yes")),
        case("missing", *[(c, None)] * m, (c, "yes"), (a, "yes"), (a, "y"), least=m),
        case("exact_minimum", *[(a, "yes")] * m, *[(b, "no")] * (m - 1), *[(c, "y")] * (m + 1), least=m),
        case("exact_minimum", *[(a, "maybe")] * m, (a, "yes"), *[(b, "n")] * (m + 1), least=m + 1),
        case("exact_minimum", *[(a, "y")] * (m - 1), (a, "?"), *[(b, "yes")] * (m + 1), least=m),
        case("ties", (a, "yes"), (b, "y"), (c, "yes"), (c, "y"), (b, "no"), (a, "n")),
    ]
    for rows, districts in ((8, 2), (15, 3), (30, 4), (60, 7)):
        args = [*draw(rng, values, rows, districts), rng.randint(1, 5)]
        found.append({"args": args, "kind": "random", "size": rows})
    found.append({"args": [*draw(rng, values, 3000, 50), 20], "kind": "large", "size": 3000})
    return found


def holds(values, ballots, min_ballots):
    """Check the constraints of the statement."""
    rows = ballots["rows"]
    return (
        len(rows) <= values["most"]
        and len({row[1] for row in rows}) <= values["most_districts"]
        and all(row[2] is None or len(row[2]) <= values["longest"] for row in rows)
        and min_ballots >= 1
    )
