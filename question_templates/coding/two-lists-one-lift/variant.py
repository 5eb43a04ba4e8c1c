"""Stories, limits and cases of `two-lists-one-lift`."""

STORIES = [
    {
        "title": "Two porters, one lift", "unit": "floors", "the_thing": "the lift", "below": 9, "dearer": "up",
        "intro": "Two porters of a hotel share one goods lift. Each has a list of floors to which the lift must bring something, "
        "and each insists on the order of the list.",
        "why": "climbing takes more power", "why_turn": "the other porter has to load",
    },
    {
        "title": "Two potters, one kiln", "unit": "degrees", "the_thing": "the kiln", "below": 0, "dearer": "up",
        "intro": "Two potters share a kiln. Each has a list of temperatures at which the pieces are to be fired, one after "
        "the other, and no potter lets anybody change the order.",
        "why": "cooling costs only time", "why_turn": "the shelves are taken out and put in",
    },
    {
        "title": "Two scientists, one diving boat", "unit": "metres above the sea", "the_thing": "the boat", "below": 1,
        "dearer": "down",
        "intro": "Two scientists share a small diving boat that also measures from the air. Each has a list of heights, "
        "negative ones lie below the sea, at which samples are taken in exactly this order.",
        "why": "diving needs ballast", "why_turn": "the instruments are exchanged",
    },
    {
        "title": "Two mills, one pond", "unit": "millimetres over the mark", "the_thing": "the pond", "below": 3,
        "dearer": "down",
        "intro": "Two mills share one pond. Each has a list of levels at which it needs the water, one after the other. The "
        "stream fills the pond by itself, and the sluice lets water out.",
        "why": "water that is let out is lost", "why_turn": "the gate to the other mill is opened",
    },
    {
        "title": "Two singers, one string", "unit": "cents", "the_thing": "the string", "below": 2, "dearer": "up",
        "intro": "Two singers practise with the same one-stringed instrument. Each has a list of pitches to which the string is to "
        "be tuned, one after the other.",
        "why": "tightening is harder than loosening", "why_turn": "the singers change places",
    },
]


def variant(rng):
    """Choose the story with the dearer direction, and the sizes."""
    story = dict(rng.choice(STORIES))
    most = rng.choice([1000, 2000, 5000])
    return {
        **story,
        "least": -most // story["below"] if story["below"] else 1,
        "most": most,
        "max_price": rng.choice([20, 50, 100]),
        "max_turn": rng.randrange(2, 10) * 1000,
        "max_n": rng.randrange(27, 33) * 10,
    }


def cases(rng, values):
    """Short lists of all kinds, and long ones that leave too many orders to try."""
    names = ("least", "most", "dearer", "max_price", "max_turn", "max_n")
    least, most, dearer, max_price, max_turn, max_n = (values[name] for name in names)
    low = max(least, -20)
    found = []

    def prices(top=max_price):
        cheap, dear = sorted(rng.sample(range(1, top + 1), 2))
        return (dear, cheap) if dearer == "up" else (cheap, dear)

    def some(count, bottom=low, top=30):
        return [rng.randrange(bottom, top + 1) for _ in range(count)]

    def add(kind, first, second, start, turn, public=False, cost=None):
        up, down = cost or prices()
        found.append(
            {
                "args": [first, second, start, up, down, turn],
                "public": public,
                "kind": kind,
                "size": len(first) + len(second),
            }
        )

    a = rng.randrange(low, 10)
    add("basic", [a + 5, a + 1, a + 9], [a + 6, a + 2], a + 4, rng.randrange(1, 4), True, prices(4))
    add("dear_turn", [a + 3, a + 7], [a + 4, a + 8, a + 6], a + 2, rng.randrange(60, 90), True, prices(4))
    add("start", [a + 18, a + 15], [a, a + 2], a + 1, rng.randrange(5, 9), True, prices(4))

    add("empty", [], [], rng.randrange(least, most), rng.randrange(max_turn))
    add("one_empty", some(rng.randrange(3, 9)), [], rng.randrange(low, 30), rng.randrange(1, max_turn))
    add("one_empty", [], some(rng.randrange(3, 9)), rng.randrange(low, 30), rng.randrange(1, max_turn))
    a = rng.randrange(low, 10)
    add("one_each", [a + 9], [a + 3], a, rng.randrange(1, 9))
    add("one_each", [a + 1], [a + 14], a + 12, rng.randrange(1, 9))
    add("one_each", [a + 1], [a + 3], a + 2, rng.randrange(1, 9))
    add("equal", [a] * rng.randrange(2, 6), [a] * rng.randrange(2, 6), a, rng.randrange(1, max_turn))
    add("equal", [a, a + 4] * 3, [a, a + 4] * 3, a + 4, rng.randrange(1, 3))
    add("no_turn", some(7), some(7), rng.randrange(low, 30), 0)
    add("no_turn", [a + 1, a + 3, a + 5, a + 7], [a, a + 2, a + 4, a + 6], a, 0)
    add("dear_turn", some(6), some(7), rng.randrange(low, 30), max_turn)
    add("start", [a + 20, *some(4)], [a + 1, *some(3)], a, max_turn // 2)
    add("start", [a + 1, *some(3)], [a + 20, *some(4)], a, max_turn // 2)
    add("merging", sorted(some(7)), sorted(some(7)), low, rng.randrange(1, 9))
    add("merging", sorted(some(6)), sorted(some(8), reverse=True), 9, rng.randrange(1, 9))
    for turn in (1, 4, 12, 30, 60):
        add("random", some(rng.randrange(5, 9)), some(rng.randrange(5, 9)), rng.randrange(low, 30), turn)
    far = [least, most] * (max_n // 2)
    add("extremes", far, list(reversed(far)), least, max_turn)
    add("extremes", [rng.choice([least, most]) for _ in range(max_n)], [most], most, 0)
    large = [some(max_n, least, most) for _ in range(2)]
    add("large", *large, rng.randrange(least, most), rng.randrange(1, max_turn), cost=prices(9))
    return found


GROWS = {"n": "entries of the first list", "m": "entries of the second list"}


def growth(rng, values, n):
    """Make a call with two lists of `n` entries each."""
    first, second = ([rng.randrange(values["least"], values["most"]) for _ in range(n)] for _ in range(2))
    up, down = (3, 2) if values["dearer"] == "up" else (2, 3)
    return [first, second, values["most"], up, down, rng.randrange(1, values["max_turn"])]


def holds(values, first, second, start, up, down, turn):
    """Whether a call keeps to the constraints of the statement."""
    cheap, dear = (down, up) if values["dearer"] == "up" else (up, down)
    return (
        len(first) <= values["max_n"]
        and len(second) <= values["max_n"]
        and all(values["least"] <= level <= values["most"] for level in [start, *first, *second])
        and 1 <= cheap < dear <= values["max_price"]
        and 0 <= turn <= values["max_turn"]
    )
