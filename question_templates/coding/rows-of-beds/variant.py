"""Stories, limits and cases of `rows-of-beds`."""

STORIES = [
    {
        "title": "Plans for the long border", "things": "flowers", "empty": "bare", "Empty": "Bare",
        "intro": "A park plans a border along its wall, and a gardener boasts of the number of plans there are for it.",
        "why_run": "Too many of a kind attract snails.", "why_rests": "Too much bare earth dries out.",
    },
    {
        "title": "Beads on a cord", "things": "beads", "empty": "free", "Empty": "Free",
        "intro": "A workshop knots beads onto straight cords, with knots at equal distances, and wants to advertise how many "
        "different cords it could make.",
        "why_run": "More of the same look dull.", "why_rests": "Longer gaps get tangled.",
    },
    {
        "title": "Bells for a year", "things": "tunes", "empty": "silent", "Empty": "Silent",
        "intro": "A carillon plays at each hour one of its tunes or is silent. Its keeper wonders in how many ways the hours to "
        "come could be filled.",
        "why_run": "The neighbours complain otherwise.", "why_rests": "Otherwise people think that it is broken.",
    },
    {
        "title": "Tiles along the platform", "things": "tiles", "empty": "plain", "Empty": "Plain",
        "intro": "A metro station gets a band of coloured tiles along its platforms, with some places left plain. The artist wants to "
        "know how many bands are possible.",
        "why_run": "More of one colour would look like a sign.", "why_rests": "More of them would look like a mistake.",
    },
    {
        "title": "Signals of the lighthouse", "things": "colours", "empty": "dark", "Empty": "Dark",
        "intro": "A lighthouse shows one of its colours in each second or stays dark. Somebody asks how many different messages it "
        "could send in a given time.",
        "why_run": "The shutter has to move.", "why_rests": "Ships take it for broken otherwise.",
    },
]


def variant(rng):
    """Choose the story and the limits."""
    return {
        **rng.choice(STORIES),
        "max_length": 10 ** rng.randrange(12, 16),
        "max_kinds": rng.choice([50, 100, 500, 1000]),
        "max_run": rng.randrange(4, 7),
        "max_rests": rng.randrange(2, 4),
        "max_modulus": rng.choice([10**6, 5 * 10**6, 10**7]),
    }


def cases(rng, values):
    """Short rows with limits of all kinds, and rows far too long to be filled place by place."""
    names = ("max_length", "max_kinds", "max_run", "max_rests", "max_modulus")
    max_length, max_kinds, max_run, max_rests, max_modulus = (values[name] for name in names)
    found = []

    def add(kind, length, kinds, run, rests, modulus=None, public=False):
        modulus = rng.randrange(max_modulus // 2, max_modulus + 1) if modulus is None else modulus
        found.append(
            {"args": [length, kinds, run, rests, modulus], "public": public, "kind": kind, "size": length}
        )

    def far():
        return rng.randrange(max_length // 2, max_length + 1)

    def some():
        return rng.randrange(2, max_kinds + 1), rng.randrange(1, max_run + 1), rng.randrange(1, max_rests + 1)

    add("basic", 2, rng.randrange(2, 6), 1, 1, rng.randrange(900, 1000), True)
    add("exact_run", 3, rng.randrange(2, 6), 2, rng.randrange(2), rng.randrange(900, 1000), True)
    add("basic", rng.randrange(4, 7), rng.randrange(2, 6), 2, 1, rng.randrange(50, 100), True)

    add("no_places", 0, *some())
    add("no_places", 0, *some(), 1)
    add("one_place", 1, *some())
    add("one_place", 1, rng.randrange(2, max_kinds + 1), 1, 0)
    kinds, run, rests = some()
    add("run_of_one", rng.randrange(3, 9), kinds, 1, rests)
    add("no_rests", rng.randrange(4, 9), kinds, run, 0)
    add("no_rests", rng.randrange(60, 90), kinds, max_run, 0)
    add("one_kind", rng.randrange(5, 12), 1, run, rests)
    add("one_kind", rng.randrange(1000, 2000), 1, rng.randrange(2, max_run), max_rests)
    add("impossible", run + rng.randrange(1, 9), 1, run, 0)
    add("modulus_one", rng.randrange(5, 99), *some(), 1)
    length = rng.randrange(3, max_run + 1)
    kinds = rng.randrange(2, max_kinds + 1)
    add("exact_run", length, kinds, length, 0)
    add("exact_run", length, kinds, length - 1, 1)
    add("exact_rests", max_rests, kinds, max_run, max_rests)
    add("exact_rests", max_rests + 1, kinds, max_run, max_rests)
    for length in (7, 12, 30, 200, 3000):
        add("random", length + rng.randrange(5), *some())
    add("extremes", max_length, max_kinds, max_run, max_rests, max_modulus)
    add("extremes", max_length, max_kinds - 1, max_run, 0, max_modulus - 1)
    add("large", far(), *some())
    return found


GROWS = {"n": "length"}


def growth(rng, values, n):
    """Make a call for a row of `n` places."""
    return [n, 7, 3, 2, values["max_modulus"] - 1]


def holds(values, length, kinds, run, rests, modulus):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= length <= values["max_length"]
        and 1 <= kinds <= values["max_kinds"]
        and 1 <= run <= values["max_run"]
        and 0 <= rests <= values["max_rests"]
        and 1 <= modulus <= values["max_modulus"]
    )
