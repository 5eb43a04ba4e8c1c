"""Stories, bounds and cases of `lids-for-pots`."""

STORIES = [
    {
        "title": "Lids for pots",
        "intro": "A potter made pots in one week and lids in another, and now looks which lids go with which pots.",
        "pot": "pot", "pots": "pots", "lid": "lid", "lids": "lids", "unit": "millimetres",
        "below": "some lids sit inside the rim",
        "zero": "it would fall in",
        "above": "it needs an edge to be held by",
    },
    {
        "title": "Gowns for the choir",
        "intro": "A choir got a chest of gowns from another choir and hands them out, the shortest singer first.",
        "pot": "singer", "pots": "singers", "lid": "gown", "lids": "gowns", "unit": "centimetres",
        "below": "a gown need not reach the floor, and sizes are given for the tallest who can wear it",
        "zero": "sizes are given for the tallest who can wear it",
        "above": "gowns are given with the hat that belongs to them",
    },
    {
        "title": "Boxes for parcels",
        "intro": "A mail-order firm packs things into boxes of cardboard that other firms have thrown away.",
        "pot": "thing", "pots": "things", "lid": "box", "lids": "boxes", "unit": "millimetres",
        "below": "the things are soft",
        "zero": "the things cannot be pressed together",
        "above": "there has to be room for straw",
    },
    {
        "title": "Panes for frames",
        "intro": "Somebody builds a greenhouse from old frames of wood, and each gets a pane of glass from another pile if one "
        "fits.",
        "pot": "frame", "pots": "frames", "lid": "pane", "lids": "panes", "unit": "millimetres",
        "below": "a gap can be filled with putty",
        "zero": "a gap would let in the rain",
        "above": "it has to lie on the wood on all sides",
    },
    {
        "title": "Nuts on bolts",
        "intro": "An old machine is put together again. Its bolts lie in a row by size, and so do the nuts that were found.",
        "pot": "bolt", "pots": "bolts", "lid": "nut", "lids": "nuts", "unit": "micrometres",
        "below": "bolts get thinner in use, and a nut can be cut a little wider",
        "zero": "otherwise it cannot be put on",
        "above": "there has to be room for the paint",
    },
]


def variant(rng):
    """Choose the story, whether what is added may be below 0, and the bounds."""
    sign = rng.choice(["below", "zero", "above"])
    reach = rng.randrange(5, 21)
    return {
        **rng.choice(STORIES),
        "sign": sign,
        "from_least": {"below": -reach, "zero": 0, "above": 1}[sign],
        "to_least": {"below": -1, "zero": 0, "above": reach}[sign],
        "max_most": reach + rng.randrange(10, 31),
        "lowest": rng.randrange(1, 10) * 10,
        "highest": rng.randrange(60, 99) * 1000,
        "max_n": rng.randrange(40, 51) * 1000,
    }


def cases(rng, values):
    """Sizes exactly at the limits, gaps in either list, equal sizes, and one list much longer than the other."""
    lowest, highest, max_n, max_most = (values[name] for name in ("lowest", "highest", "max_n", "max_most"))
    found = []

    def limits(width=None):
        least = rng.randrange(values["from_least"], values["to_least"] + 1)
        return least, rng.randrange(least + 2, max_most + 1) if width is None else least + width

    def add(kind, pots, lids, least, most, public=False):
        args = [sorted(pots), sorted(lids), least, most]
        found.append({"args": args, "public": public, "kind": kind, "size": len(pots) + len(lids)})

    def sizes(count, width, low):
        return [low + rng.randrange(width) for _ in range(count)]

    base = lowest + rng.randrange(100, 200)
    least, most = limits(rng.randrange(3, 6))
    add("basic", [base, base + 10, base + 11, base + 30], [base + least + 1, base + 10 + least, base + 11 + least + 1,
                  base + 20], least, most, True)
    least, most = limits(3)
    add("skips", [base, base + 8, base + 9], [base + least - 2, base + 9 + least, base + 9 + least], least, most, True)
    least, most = limits(4)
    add("too_large", [base, base + 1, base + 20], [base + most + 1, base + most + 3, base + most + 9], least, most, True)

    add("no_pots", [], sizes(3, 50, base), *limits())
    add("no_lids", sizes(4, 50, base), [], *limits())
    least, most = limits()
    add("one", [base], [base + least + 1], least, most)
    add("exact_least", [base], [base + least], least, most)
    add("exact_least", [base, base + 1], [base + least - 1, base + least], least, most)
    add("exact_most", [base], [base + most], least, most)
    add("exact_most", [base - 1, base, base + 60], [base + most, base + most + 1], least, most)
    least, most = limits(0)
    add("tight", [base, base + 1, base + 3, base + 4], [base + least + more for more in (0, 2, 3, 3)], least, most)
    least, most = limits()
    add("too_small", [base, base + 7, base + 9], [base + least - more for more in (1, 2, 30)], least, most)
    add("too_small", [base, base + 7], [base + least - 1] * 3 + [base + least + 7], least, most)
    add("too_large", [base, base + 1, base + 2], [base + most + more for more in (3, 4, 9)], least, most)
    add("duplicates", [base] * 4, [base + least] * 3, least, most)
    add("duplicates", [base, base, base + 1], [base + least + 1] * 6, least, most)
    least, most = limits(5)
    add("skips", [base, base + 40, base + 80, base + 81], [base + least + more for more in (6, 20, 43, 81, 82, 99)], least,
        most)
    add("skips", [base + 3 * place for place in range(8)], [base + least + 6 * place + 1 for place in range(6)], least, most)
    for pots, lids, width in ((12, 20, 60), (25, 15, 50), (30, 30, 300)):
        add("random", sizes(pots, width, base), sizes(lids, width, base), *limits())
    add("random", sizes(20, 40, base), sizes(20, 40, base), *limits(1))
    # Lids enough for nearly all.
    width = highest - lowest
    add("large", sizes(max_n - rng.randrange(9), width, lowest), sizes(max_n, width, lowest), *limits())
    return found


GROWS = {"n": "pots", "m": "lids"}


def growth(rng, values, n):
    """Make a call with `n` pots and as many lids, which are as dense at any size."""
    least = values["to_least"]
    pots = sorted(values["lowest"] + rng.randrange(8 * n) for _ in range(n))
    lids = sorted(values["lowest"] + rng.randrange(8 * n) for _ in range(n))
    return [pots, lids, least, least + 9]


def holds(values, pots, lids, least, most):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(pots) <= values["max_n"]
        and len(lids) <= values["max_n"]
        and all(values["lowest"] <= size <= values["highest"] for size in [*pots, *lids])
        and pots == sorted(pots)
        and lids == sorted(lids)
        and values["from_least"] <= least <= values["to_least"]
        and least <= most <= values["max_most"]
    )
