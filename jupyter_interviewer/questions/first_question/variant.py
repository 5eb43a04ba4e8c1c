"""Stories, bounds and cases of `longest-run`.

`variant` draws what the texts say, `cases` the inputs. What is expected is computed by
solutions/solution.py. Draw from `rng` only: the same seed must give the same question.
"""

STORIES = [
    {
        "title": "Days of high water",
        "intro": "A gauge at a river notes the height of the water once a day, in centimetres above or below its mark.",
        "what": "days",
        "why": "the dyke is inspected when the water has been high for long",
        "least": -300,
    },
    {
        "title": "Warm hours in the glasshouse",
        "intro": "In a glasshouse the temperature is noted every hour, in tenths of a degree.",
        "what": "hours",
        "why": "seedlings suffer from a long warm time more than from a short hot one",
        "least": -200,
    },
    {
        "title": "Busy evenings at the kiosk",
        "intro": "A kiosk at the lake counts its visitors every evening.",
        "what": "evenings",
        "why": "after many busy evenings the stock has to be filled up",
        "least": 0,
    },
]


def variant(rng):
    """Draw the story and the bounds."""
    return {
        **rng.choice(STORIES),
        "most": rng.randrange(5, 10) * 100,
        "max_n": rng.randrange(20, 31) * 1000,
    }


def cases(rng, values):
    """Give two or three public cases (`rng` draws the same for each interview), then the hidden ones."""
    least, most = values["least"], values["most"]
    limit = rng.randrange(least + 100, most - 100)
    found = []

    def low():
        return rng.randrange(least, limit)

    def high():
        return rng.randrange(limit, most + 1)

    def draw(pattern):
        """Draw a reading for each sign: `+` reaches the limit, `=` is the limit, `-` is below it."""
        return [high() if sign == "+" else limit if sign == "=" else low() for sign in pattern]

    def add(kind, readings, public=False):
        found.append({"args": [readings, limit], "public": public, "kind": kind, "size": len(readings)})

    add("basic", draw("-++-+++-+"), public=True)
    add("boundary", draw("+-==-") + [limit - 1], public=True)
    add("none", draw("---"), public=True)

    add("empty", [])
    add("one", draw("+"))
    add("one", draw("-"))
    add("one", [limit])
    add("one", [limit - 1])
    add("all", draw("+" * rng.randrange(5, 9)))
    add("none", draw("-" * rng.randrange(5, 9)))
    add("boundary", draw("=-==-=="))
    add("boundary", [limit, limit - 1, limit, limit + 1, limit])
    add("last", draw("++-+-" + "+" * rng.randrange(3, 6)))
    add("first", draw("+" * rng.randrange(3, 6) + "-+-++"))
    add("several", draw("+++-+++-++"))
    add("several", draw("-++--++-+"))
    for _ in range(6):
        add("random", draw([rng.choice("++-=") for _ in range(rng.randrange(8, 30))]))
    # One low reading in the middle: whoever starts anew at each place looks at nearly all of them each time.
    size = values["max_n"]
    middle = size // 2 + rng.randrange(-50, 50)
    add("large", draw("+" * middle) + [limit - 1] + draw("+" * (size - middle - 1)))
    # What is meant to be too slow must be so by far; here it is well in time.
    add("many", draw([rng.choice("++=-") for _ in range(size // 20)]))
    return found


GROWS = {"n": "readings"}


def growth(rng, values, n):
    """Make `n` readings on which a solution that looks at them again and again shows its cost."""
    return [[rng.randrange(values["least"], values["most"] + 1) for _ in range(n)], values["least"]]


def holds(values, readings, limit):
    """Whether a case keeps to the constraints of the statement."""
    least, most = values["least"], values["most"]
    return len(readings) <= values["max_n"] and all(least <= one <= most for one in [*readings, limit])
