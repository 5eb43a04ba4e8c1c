"""Stories, alphabets and cases of `longest-refrain`."""

STORIES = [
    {
        "title": "The song of the blackbird",
        "intro": "A biologist has recorded a blackbird for a whole morning. She wants to know the longest thing that the bird "
        "repeats.",
        "what": "the recording", "sign": "sound",
        "why_apart": "what follows at once is an echo and no repetition",
    },
    {
        "title": "Patterns on a ribbon",
        "intro": "A museum has a long woven ribbon, and nobody knows whether there is any order in its colours. The curators look for "
        "the longest pattern that returns.",
        "what": "the ribbon", "sign": "stripe",
        "why_apart": "weavers put something else in between",
    },
    {
        "title": "Formulas of a singer of tales",
        "intro": "Singers of old tales used formulas, phrases that come again and again. A scholar has written down one tale as a row "
        "of metrical feet and searches it for the longest formula.",
        "what": "the tale", "sign": "foot",
        "why_apart": "listeners would notice it otherwise",
    },
    {
        "title": "Steps of a dancing robot",
        "intro": "A robot dances by itself, and its makers ask whether it has invented a figure that it likes. They look for the "
        "longest run of steps that it has danced several times.",
        "what": "the log of the dance", "sign": "step",
        "why_apart": "without a break it is one long figure",
    },
]


def variant(rng):
    """Choose the story, the letters and the bounds."""
    letters = rng.randrange(4, 11)
    first = rng.randrange(0, 27 - letters)
    alphabet = "abcdefghijklmnopqrstuvwxyz"[first : first + letters]
    return {
        **rng.choice(STORIES),
        "alphabet": alphabet,
        "first": alphabet[0],
        "last": alphabet[-1],
        "max_n": rng.randrange(100, 131) * 100,
        "max_times": rng.randrange(6, 13),
        "max_apart": rng.randrange(20, 90) * 10,
    }


def cases(rng, values):
    """Texts with and without refrains, each boundary, and long ones."""
    alphabet, max_n, max_times, max_apart = (values[name] for name in ("alphabet", "max_n", "max_times", "max_apart"))
    found = []

    def add(kind, text, times, apart, public=False):
        found.append({"args": [text, times, apart], "public": public, "kind": kind, "size": len(text)})

    def some(count, letters):
        return "".join(rng.choice(letters) for _ in range(count))

    def mixed():
        letters = list(alphabet)
        rng.shuffle(letters)
        return "".join(letters)

    letters = mixed()
    a, b, c, d = letters[:4]
    add("basic", f"{a}{b}{c}{d}{a}{b}{c}{some(2, c + d)}", 2, 1, True)
    add("all_equal", a * rng.randrange(7, 12), 2, rng.randrange(1, 3), True)
    add("times", f"{b}{a}{c}{d}{b}{a}{c}{c}{b}{a}", rng.choice([2, 3]), rng.randrange(2), True)

    add("empty", "", 2, 0)
    add("one", a, 2, 0)
    add("none", letters, 2, 0)
    add("none", a + b + a, 3, 0)
    add("none", a + b + a, 2, 3)
    add("none", a + b + c + d + a + c, 2, 4)
    # A passage of three, with exactly so many letters between, or one less.
    gap = rng.randrange(3, 5)
    for more in (-1, 0, 1):
        between = "".join((c + d) * 9)[: gap + more]
        add("exactly_apart", f"{a}{b}{b}{between}{a}{b}{b}", 2, gap)
    add("exactly_apart", a + b + a + b, 2, 0)
    add("exactly_apart", a + b + a + b + a + c + d, 2, 0)
    add("exactly_apart", a + b + a, 2, 1)
    add("exactly_apart", (a + b + c) * 5, rng.randrange(2, 5), rng.randrange(3))
    length = rng.randrange(9, 20)
    for times, apart in ((2, 0), (2, 3), (3, 1), (4, 0)):
        add("all_equal", a * (times * length + (times - 1) * apart - rng.randrange(2)), times, apart)
    for times in (2, 3):
        add("times", f"{a}{b}{c}{d}{d}{a}{b}{c}{d}{c}{a}{b}{d}{some(2, a + b)}", times, 1)
    # The passage that is complete first is not the one that begins first.
    add("ties", f"{a}{b}{c}{d}{c}{d}{a}{b}", 2, 0)
    add("ties", f"{d}{a}{b}{c}{c}{b}{d}{c}{b}{d}{a}{b}", 2, 1)
    for letters in (2, 3, 4):
        add("random", some(rng.randrange(25, 60), alphabet[:letters]), rng.randrange(2, 5), rng.randrange(4))
    # A long refrain in a long text: few letters, planted twice.
    refrain = some(max_n // 7, alphabet[:2])
    lead = some(max_n // 5, alphabet[:2])
    text = lead + refrain + some(max_n // 4, alphabet[:2]) + refrain
    add("large", text + some(max_n - len(text), alphabet[:2]), 2, rng.randrange(max_apart))
    return found


GROWS = {"n": "letters"}


def growth(rng, values, n):
    """Make a call with `n` letters, a third of which come twice."""
    part = "".join(rng.choice(values["alphabet"]) for _ in range(n // 3))
    rest = "".join(rng.choice(values["alphabet"]) for _ in range(n - 2 * len(part)))
    return [part + rest + part, 2, 3]


def holds(values, text, times, apart):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(text) <= values["max_n"]
        and set(text) <= set(values["alphabet"])
        and 2 <= times <= values["max_times"]
        and 0 <= apart <= values["max_apart"]
    )
