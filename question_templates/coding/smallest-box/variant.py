"""Stories, rules and cases of `smallest-box`."""

# Between two neighbours something is either added (padding) or saved (overlap).
STORIES = [
    {
        "overlapping": False,
        "intro": "A museum moves. Its statues go into crates in the order of the catalogue, side by side, with foam between "
        "them, and the carpenter builds crates of one length only.",
        "measure": "lengths", "things": "statues", "thing": "statue",
        "box": "crate", "a_box": "a crate", "boxes": "crates", "Boxes": "Crates",
        "size": "length", "unit": "centimetres",
        "why_between": "That is the foam.",
    },
    {
        "overlapping": False,
        "intro": "A radio station cuts a long report into evenings. The items keep their order, a jingle is played between "
        "two items of one evening, and every evening gets the same time.",
        "measure": "lengths", "things": "items", "thing": "item",
        "box": "evening", "a_box": "an evening", "boxes": "evenings", "Boxes": "Evenings",
        "size": "time", "unit": "seconds",
        "why_between": "That is the jingle.",
    },
    {
        "overlapping": False,
        "intro": "A ferry line takes waiting vehicles across in the order in which they have come. They stand in one lane, with a "
        "safety distance between two, and the line buys ferries of one length.",
        "measure": "lengths", "things": "vehicles", "thing": "vehicle",
        "box": "ferry", "a_box": "a ferry", "boxes": "ferries", "Boxes": "Ferries",
        "size": "length", "unit": "decimetres",
        "why_between": "That is the safety distance.",
    },
    {
        "overlapping": True,
        "intro": "A roofer lays planks in rows, in the order in which they were numbered at the sawmill. Two planks of a row "
        "overlap a little, and all rows get the same length.",
        "measure": "lengths", "things": "planks", "thing": "plank",
        "box": "row", "a_box": "a row", "boxes": "rows", "Boxes": "Rows",
        "size": "length", "unit": "millimetres",
        "why_between": "The number is negative: that is what two planks overlap.",
    },
    {
        "overlapping": True,
        "intro": "A potter puts bowls into transport tubes, in the order in which they leave the kiln. A bowl sinks a little "
        "into the one below it, and tubes are bought in one height.",
        "measure": "heights", "things": "bowls", "thing": "bowl",
        "box": "tube", "a_box": "a tube", "boxes": "tubes", "Boxes": "Tubes",
        "size": "height", "unit": "millimetres",
        "why_between": "The number is negative: that is how far a bowl sinks into the next.",
    },
    {
        "overlapping": True,
        "intro": "A night watch is divided into shifts. Rounds follow in a fixed order, the next round of a shift can begin "
        "before the one before it is finished, and all shifts are to be equally long.",
        "measure": "durations", "things": "rounds", "thing": "round",
        "box": "shift", "a_box": "a shift", "boxes": "shifts", "Boxes": "Shifts",
        "size": "duration", "unit": "seconds",
        "why_between": "The number is negative: that is the time two rounds of a shift share.",
    },
]


def variant(rng):
    """Choose the story, whether neighbours cost or save, and the sizes."""
    story = rng.choice(STORIES)
    reach = rng.randrange(4, 21)
    return {
        **story,
        "reach": reach,
        "least": reach + 1 if story["overlapping"] else 1,
        "greatest": rng.choice([2 * 10**7, 3 * 10**7, 5 * 10**7]),
        "max_n": rng.randrange(12, 18) * 1000,
    }


def cases(rng, values):
    """Splits that are easy, uneven, bounded by number, impossible."""
    reach, least, greatest, max_n = (values[k] for k in ("reach", "least", "greatest", "max_n"))
    found = []

    def gap():
        size = rng.randrange(1, reach + 1)
        return -size if values["overlapping"] else size

    def some(count, top=60):
        return [rng.randrange(least, least + top) for _ in range(count)]

    def add(kind, pieces, groups, most, between=None, public=False, size=None):
        between = gap() if between is None else between
        args = [pieces, groups, between, most]
        found.append({"args": args, "public": public, "kind": kind, "size": size or len(pieces)})

    count = rng.randrange(5, 8)
    add("basic", some(count, 40), 3, count, public=True)
    add("most", some(6, 30), 3, 2, public=True)
    add("impossible", some(7, 30), 2, 3, public=True)

    add("empty", [], rng.randrange(1, 5), 3)
    add("one", some(1), 1, 1)
    add("one", some(1), 9, 4)
    add("one_group", some(8), 1, 8)
    add("one_each", some(7), 7, 7)
    add("one_each", some(7), 7, 1)
    add("more_groups", some(5), 50, 3)
    add("one_big", [*some(3), least + 900, *some(4)], 4, 5)
    add("uneven", [least + 40] * 3 + [least + 1] + [least + 40] * 3, 3, 7)
    add("uneven", some(11, 400), 4, 11)
    block = rng.randrange(least, least + 50)
    side = reach if not values["overlapping"] else -reach
    add("between", [block] * 12, 3, 12, side)
    add("between", [least] * 10, 4, 10, side)
    add("most", some(12, 8), 4, 3)
    add("most", [least] * 9 + [least + 200] * 3, 5, 3)
    add("impossible", some(13, 20), 4, 3)
    for length in (25, 40, 60):
        add("random", some(length, 300), rng.randrange(3, 9), rng.randrange(20, 40))
    # Few pieces, but as much work as with many for whoever tries one size after the other.
    huge = [rng.randrange(greatest // 2, greatest + 1) for _ in range(40)]
    add("large_numbers", huge, 6, 20, size=max_n)
    add("large", some(max_n, greatest - least), max_n // 50, 80)
    add("large", some(max_n, greatest - least), 7, max_n)
    return found


GROWS = {"n": "pieces", "s": "greatest piece"}


def growth(rng, values, n):
    """Make a call with `n` pieces that measure up to `n` more than the least, for a fiftieth as many groups."""
    gap = rng.randrange(1, values["reach"] + 1)
    pieces = [rng.randrange(values["least"], values["least"] + n) for _ in range(n)]
    return [pieces, n // 50 + 1, -gap if values["overlapping"] else gap, 80]


def holds(values, pieces, groups, between, most):
    """Whether a call keeps to the constraints of the statement."""
    low, high = (-values["reach"], -1) if values["overlapping"] else (1, values["reach"])
    return (
        0 <= len(pieces) <= values["max_n"]
        and all(values["least"] <= piece <= values["greatest"] for piece in pieces)
        and 1 <= groups <= values["max_n"]
        and low <= between <= high
        and values["least"] + between > 0
        and 1 <= most <= values["max_n"]
    )
