"""Stories, limits and cases of `stretches-of-marks`."""

STORIES = [
    {
        "title": "Spices on the shelf", "thing": "jar", "things": "jars", "mark": "spice", "marks": "spices",
        "intro": "A grocer has a long shelf of jars with mixed spices, and sells any number of neighbouring jars as one "
        "set.",
        "why_banned": "Some people cannot bear them.",
    },
    {
        "title": "Songs of the night", "thing": "minute", "things": "minutes", "mark": "kind of bird", "marks": "kinds of birds",
        "intro": "A recorder in a wood has noted for each minute of a night which kinds of birds were heard. A radio station looks "
        "for parts that it could send.",
        "why_banned": "Their calls frighten the listeners.",
    },
    {
        "title": "Colours of the beads", "thing": "bead", "things": "beads", "mark": "colour", "marks": "colours",
        "intro": "Painted beads hang on a long cord, and pieces may be cut out of it to make bracelets.",
        "why_banned": "These colours fade in the sun.",
    },
    {
        "title": "Skills in the line", "thing": "person", "things": "persons", "mark": "craft", "marks": "crafts",
        "intro": "Persons stand in a line at a fair for craftsmen. A builder hires some who stand next to each other, all of them or "
        "none.",
        "why_banned": "Their guilds are on strike.",
    },
    {
        "title": "Scents along the path", "thing": "bush", "things": "bushes", "mark": "scent", "marks": "scents",
        "intro": "A path is lined with bushes, each with one or more scents or none. A guide looks for parts of the path for a walk with "
        "closed eyes.",
        "why_banned": "They make people sneeze.",
    },
]


def variant(rng):
    """Choose the story, whether more than one may be banned, and the sizes."""
    return {
        **rng.choice(STORIES),
        "few_banned": rng.random() < 0.4,
        "max_marks": rng.randrange(38, 46),
        "max_n": rng.randrange(190, 211) * 100,
    }


def cases(rng, values):
    """Few and many marks, banned ones here and there, numbers around the thirty-second place."""
    few_banned, max_marks, max_n = (values[name] for name in ("few_banned", "max_marks", "max_n"))
    found = []

    def add(kind, entries, need, banned, public=False):
        if few_banned:
            banned &= -banned
        args = [entries, need, banned]
        found.append({"args": args, "public": public, "kind": kind, "size": len(entries)})

    def some(count, marks, share=0.3, first=0):
        return [
            sum(1 << mark for mark in range(first, marks) if rng.random() < share) for _ in range(count)
        ]

    add("basic", [rng.choice([1, 2]), rng.choice([4, 5]), rng.choice([8, 10]), 1], 2, 0, True)
    add("banned_inside", [3, rng.choice([4, 5]), 16, rng.choice([6, 2]), 5, 3], 2, 16, True)
    add("equal", [rng.choice([3, 5, 6])] * 3, 2, 0, True)

    add("empty", [], 0, rng.randrange(8))
    add("empty", [], rng.randrange(1, 5), 0)
    number = rng.randrange(1, 256)
    add("one", [number], number.bit_count(), 0)
    add("one", [number], number.bit_count() + 1, 256)
    add("one", [number], 1, number & -number)
    add("need_zero", some(rng.randrange(4, 9), 5), 0, 0)
    add("need_zero", [0, *some(rng.randrange(4, 9), 5), 32, 0, 0], 0, 32)
    add("too_much", some(rng.randrange(8, 15), 6), 7, 0)
    add("all_banned", [16 | number for number in some(rng.randrange(5, 9), 4)], 1, 16)
    add("banned_inside", [*some(5, 5), 32, *some(6, 5), 33, 32, *some(4, 5)], 2, 32)
    add("banned_inside", [*some(6, 5, 0.4), 96, *some(6, 5, 0.4)], 3, 96)
    add("equal", [rng.choice([7, 11, 13])] * rng.randrange(5, 9), 3, 0)
    add("equal", [3, 5] * rng.randrange(3, 6), 3, 0)
    # Beyond the places that operators for single bits may have.
    low = some(6, 3)
    add("number_31", [*low, 2**31, *low, 2**31 + 1], 3, 0)
    add("high_numbers", [2**32, 1, 2**33, 2, 2**32 + 2, 4, *low], 4, 0)
    add("high_numbers", [*some(8, max_marks, 0.1), 2 ** (max_marks - 1), *low], 5, 2 ** (max_marks - 1))
    for count, marks, need in ((8, 4, 3), (15, 6, 4), (30, 8, 6), (25, 5, 5)):
        add("random", some(count, marks), need, rng.choice([0, 0, 3 << marks - 2]) if count != 15 else 0)
    add("extremes", [2**max_marks - 1, 0] * 20, max_marks, 0)
    chosen = rng.sample(range(max_marks), 12)
    entries = [1 << rng.choice(chosen) if rng.random() < 0.06 else 0 for _ in range(max_n)]
    add("large", entries, 5, 0)
    return found


GROWS = {"n": "entries"}


def growth(rng, values, n):
    """Make a call with `n` entries, most of them without any marks, of ten different ones."""
    return [[1 << rng.randrange(10) if rng.random() < 0.1 else 0 for _ in range(n)], 6, 0]


def holds(values, entries, need, banned):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= len(entries) <= values["max_n"]
        and all(0 <= number < 2 ** values["max_marks"] for number in [banned, *entries])
        and 0 <= need <= values["max_marks"]
        and (not values["few_banned"] or banned & (banned - 1) == 0)
    )
