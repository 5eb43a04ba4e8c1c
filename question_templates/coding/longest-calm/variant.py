"""Stories, bounds and cases of `longest-calm`."""

STORIES = [
    {
        "mode": "ceiling",
        "intro": "A library measures the noise in its reading room once a minute. For its leaflet it looks for the "
        "longest time in which the room was quiet.",
        "excuse": "somebody may drop a book",
        "least": 0,
        "most": 140,
    },
    {
        "mode": "ceiling",
        "intro": "A bridge keeper writes down the wind on the bridge, in kilometres an hour, every ten minutes. High "
        "loads may only cross in a time of weak wind, and the keeper wants to know the longest one of the year.",
        "excuse": "single gusts do not count",
        "least": 0,
        "most": 200,
    },
    {
        "mode": "floor",
        "intro": "A mill can work as long as the river is high enough. The gauge, which shows centimetres above or below "
        "its zero mark, is read every hour, and the miller wants to know the longest time the mill could have run.",
        "excuse": "the mill pond helps over so many low hours",
        "least": -300,
        "most": 900,
    },
    {
        "mode": "floor",
        "intro": "A relay station in the mountains reports its signal each second as a number; the higher, the better. An "
        "engineer looks for the longest stretch in which a call would not have been cut off.",
        "excuse": "the phones bridge so many lost seconds",
        "least": -120,
        "most": 40,
    },
    {
        "mode": "band",
        "intro": "A greenhouse logs its temperature in tenths of a degree. Orchids want it neither too cold nor too warm, "
        "and the gardener looks for the longest time in which they had it right.",
        "excuse": "orchids forgive so many readings",
        "least": -100,
        "most": 500,
    },
    {
        "mode": "band",
        "intro": "A bakery's dough line weighs every roll, in grams over or under the nominal weight. The foreman looks "
        "for the longest series of rolls that could have been sold.",
        "excuse": "so many are set aside by hand",
        "least": -60,
        "most": 60,
    },
]


def variant(rng):
    """Choose the story, which bounds there are, and the sizes."""
    return {**rng.choice(STORIES), "max_n": rng.randrange(80, 91) * 1000, "lax": rng.choice([1, 2, 3])}


def cases(rng, values):
    """Readings with few and many outliers, ties, and values exactly at a bound."""
    mode, least, most, max_n, lax = (values[k] for k in ("mode", "least", "most", "max_n", "lax"))
    span = most - least
    found = []

    def bounds():
        low = least + span // 4 + rng.randrange(span // 8)
        high = most - span // 4 - rng.randrange(span // 8)
        return (None if mode == "ceiling" else low), (None if mode == "floor" else high)

    def good(low, high):
        if rng.random() < 0.2:
            return rng.choice([bound for bound in (low, high) if bound is not None])
        first = least if low is None else low
        last = most if high is None else high
        return rng.randrange(first, last + 1)

    def bad(low, high):
        sides = []
        if low is not None:
            sides.append(rng.choice([low - 1, rng.randrange(least, low)]))
        if high is not None:
            sides.append(rng.choice([high + 1, rng.randrange(high + 1, most + 1)]))
        return rng.choice(sides)

    def add(kind, pattern, spare, public=False):
        """`pattern` says good (1) or bad (0) for each reading."""
        low, high = bounds()
        readings = [good(low, high) if fine else bad(low, high) for fine in pattern]
        found.append(
            {"args": [readings, low, high, spare], "public": public, "kind": kind, "size": len(readings)}
        )

    def noise(length, share):
        return [rng.random() >= share for _ in range(length)]

    few = rng.randrange(2, 4)
    add("basic", [0] + [1] * few + [0] + [1] * (few + 1) + [0, 0, 1], 1, True)
    add("tie", [1] * few + [0] + [1] * few + [0, 0] + [1] * (few - 1), 0, True)
    add("nothing", [0] * rng.randrange(2, 5), 0, True)

    add("empty", [], rng.randrange(3))
    add("one", [1], 0)
    add("one", [0], 0)
    add("nothing", [0] * rng.randrange(3, 9), 0)
    add("all_bad", [0] * rng.randrange(6, 9), rng.randrange(1, 5))
    add("all_good", [1] * rng.randrange(4, 9), rng.choice([0, 2]))
    add("more_spare_than_bad", noise(rng.randrange(8, 14), 0.3), 20)
    block = rng.randrange(3, 6)
    add("tie", [0, 0] + ([1] * block + [0, 0]) * 3, 0)
    add("tie", [1] * block + [0, 1, 0, 0, 0, 0] + [1] * block + [0, 1, 0], 1)
    add("ends_at_the_end", [1, 0, 1, 1, 0, 0] + [1] * (block + 3), 0)
    add("restart", [1] * 2 + [0] + [1] * (block + 2) + [0] + [1] * block + [0, 0], 1)

    low, high = bounds()
    edge = [bound for bound in (low, high) if bound is not None]
    beyond = [bound - 1 if bound == low else bound + 1 for bound in edge]
    readings = beyond * 2 + edge * 3 + beyond + edge
    found.append({"args": [readings, low, high, 0], "public": False, "kind": "at_the_bound", "size": len(readings)})
    for spare in (0, lax, 4):
        add("random", noise(rng.randrange(40, 90), 0.35), spare)
    add("long_no_spare", [0] * 50 + [1] * 700 + noise(700, 0.5), 0)
    # Half of all stretches are calm.
    add("large", noise(max_n, 0.01), max_n // 200 + lax)
    return found


GROWS = {"n": "readings"}


def growth(rng, values, n):
    """Make a call with `n` readings, a third outside of the bounds and a quarter to spare."""
    least, most, mode = values["least"], values["most"], values["mode"]
    third = (most - least) // 3
    low, high = least + third // 2, most - third // 2
    if mode == "ceiling":
        low, high = None, most - third
    elif mode == "floor":
        low, high = least + third, None
    return [[rng.randrange(least, most + 1) for _ in range(n)], low, high, n // 4]


def holds(values, readings, low, high, spare):
    """Whether a call keeps to the constraints of the statement."""
    least, most, mode = values["least"], values["most"], values["mode"]
    return (
        0 <= len(readings) <= values["max_n"]
        and all(least <= reading <= most for reading in readings)
        and (low is None) == (mode == "ceiling")
        and (high is None) == (mode == "floor")
        and (low is None or least <= low <= most)
        and (high is None or least <= high <= most)
        and (low is None or high is None or low <= high)
        and 0 <= spare <= values["max_n"]
    )
