"""Stories, bounds and cases of `exact-average`."""

STORIES = [
    {
        "title": "Exactly the promised output",
        "intro": "A cheese dairy has promised its shops a certain output on average. It looks for times in its diary in which the "
        "promise was kept to the kilogram, neither missed nor exceeded.",
        "what": "the kilograms of cheese that were made",
        "thing": "day", "things": "days", "good": "exact",
        "why": "a single day proves little, and too long a time nobody reads about",
        "signed": False,
    },
    {
        "title": "Level on average",
        "intro": "A railway line goes up and down. For a test of brakes engineers need a part of it that climbs exactly as "
        "much as a certain mountain railway does, on average.",
        "what": "the centimetres by which the line climbs, negative where it goes down",
        "thing": "metre", "things": "metres", "good": "suitable",
        "why": "shorter parts are no test, and for longer ones there is no time",
        "signed": True,
    },
    {
        "title": "A fair share of goals",
        "intro": "A handball coach claims that her team shoots a certain number of goals in so many games. A fan counts how "
        "often that was exactly true.",
        "what": "the goals of the team",
        "thing": "game", "things": "games", "good": "true to her word",
        "why": "the coach speaks of some time, but not of all times",
        "signed": False,
    },
    {
        "title": "The quiet account",
        "intro": "An auditor suspects that somebody made the books of a club fit. It is strange when the gains come out exactly "
        "as planned again and again.",
        "what": "the gains of the club in euros, negative where it lost money",
        "thing": "week", "things": "weeks", "good": "strange",
        "why": "short times fit by chance, and nobody plans further ahead",
        "signed": True,
    },
    {
        "title": "Passengers as planned",
        "intro": "A bus line was planned for a certain number of passengers per so many trips. The planners want to know how "
        "often they were exactly right.",
        "what": "the numbers of passengers",
        "thing": "trip", "things": "trips", "good": "as planned",
        "why": "a plan is made for a while, and then made again",
        "signed": False,
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    story = dict(rng.choice(STORIES))
    highest = rng.randrange(12, 60)
    lowest = -highest if story.pop("signed") else 0
    per = rng.randrange(2, 6)
    return {
        **story,
        "lowest": lowest,
        "highest": highest,
        "max_per": rng.choice([10, 12, 20, 30]),
        "max_n": rng.randrange(55, 66) * 1000,
        "shown_per": per,
        "shown_total": per * rng.randrange(3, 9) + rng.randrange(1, per),
    }


def cases(rng, values):
    """Amounts that are exact seldom and often, with limits of the length that bind."""
    lowest, highest, max_per, max_n = (values[name] for name in ("lowest", "highest", "max_per", "max_n"))
    found = []

    def add(kind, amounts, total, per, least, most, public=False):
        args = [amounts, total, per, least, most]
        found.append({"args": args, "public": public, "kind": kind, "size": len(amounts)})

    def noise(count, width):
        low = rng.randrange(lowest, highest - width + 1)
        return low, [low + rng.randrange(width + 1) for _ in range(count)]

    def exact(count, total, per):
        """Amounts of which `count * per` have the average, but few beginnings of them do."""
        parts = [total // per + (place < total % per) for place in range(per)] * count
        parts[0], parts[-1] = parts[0] + 2, parts[-1] - 2
        return parts

    mean = rng.randrange(4, highest - 2)

    def about():
        return [mean + rng.randrange(-3, 4) for _ in range(3)]

    add("basic", [mean, mean + 1, mean - 1, *about()], mean, 1, 1, 3, True)
    add("fraction", [mean, mean + 1, *about(), mean], 2 * mean + 1, 2, 1, 5, True)
    add("exact_least", [mean + 2, mean - 2, mean, *about()], mean, 1, 2, 4, True)

    add("empty", [], 5, 2, 1, 3)
    add("one", [mean], 2 * mean, 2, 1, 1)
    add("one", [mean], mean, 1, 2, 4)
    total, per = 3 * mean + rng.randrange(1, 3), 3
    count = rng.randrange(2, 4)
    for less in (0, 1):
        add("whole_list", exact(count, total, per), total, per, 3, 3 * count - less)
        add("exact_least", exact(count, total, per), total, per, 3 * count - 1 + less, 3 * count + 4)
    add("none", [mean + 1, mean + 2] * 4, mean, 1, 1, 8)
    add("fraction", [mean, mean + 1, mean + 1] * 3, total, per, 1, 9)
    add("fraction", [mean] * 7, 2 * mean + 1, 2, 1, 7)
    flat = [mean] * rng.randrange(7, 11)
    add("all_exact", flat, 4 * mean, 4, 3, 5)
    add("all_exact", flat, mean, 1, 2, 2)
    add("all_exact", flat, mean, 1, 1, max_n)
    add("exact_most", [mean + 3, mean, mean, mean - 3, mean + 1, mean, mean - 1], mean, 1, 1, 4)
    add("exact_most", [mean + 3, mean, mean, mean - 3, mean + 1, mean, mean - 1], mean, 1, 1, 3)
    add("ties", [mean - 1, mean + 1] * 6, 2 * mean, 2, 2, 7)
    add("extremes", [lowest] * 3 + [highest] * 5 + [lowest] * 2, (lowest + highest) * 3, 6, 2, 10)
    add("extremes", [highest] * 4 + [lowest], highest * max_per, max_per, 1, 3)
    for count, width, least, most in ((30, 3, 2, 9), (60, 4, 1, 60), (60, 2, 5, 12)):
        low, amounts = noise(count, width)
        add("random", amounts, 2 * low + width, 2, least, most)
    low, amounts = noise(max_n, 5)
    add("large", amounts, 2 * low + 5, 2, rng.randrange(2, 30), max_n - rng.randrange(2, 30))
    return found


GROWS = {"n": "amounts"}


def growth(rng, values, n):
    """Make a call with `n` amounts of two kinds, and stretches of up to half of them."""
    low = values["lowest"]
    return [[low + rng.randrange(2) for _ in range(n)], 2 * low + 1, 2, 2, n // 2 + 2]


def holds(values, amounts, total, per, least, most):
    """Whether a call keeps to the constraints of the statement."""
    lowest, highest, max_per = values["lowest"], values["highest"], values["max_per"]
    return (
        0 <= len(amounts) <= values["max_n"]
        and all(lowest <= amount <= highest for amount in amounts)
        and lowest * max_per <= total <= highest * max_per
        and 1 <= per <= max_per
        and 1 <= least <= most <= values["max_n"]
    )
