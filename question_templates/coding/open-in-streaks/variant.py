"""Stories, limits and cases of `open-in-streaks`."""

STORIES = [
    {
        "title": "The lift on the small hill", "unit": "euros", "someone": "the lift", "Someone": "The lift",
        "work": "run", "works": "runs",
        "intro": "A village owns a small ski lift and has a forecast of what each day of the winter would bring.",
        "why_least": "Helpers come for a few days or not at all.",
        "why_rest": "the helpers want to see their families", "why_fee": "the slope has to be prepared",
    },
    {
        "title": "A stall at the lake", "unit": "coins", "someone": "the stall", "Someone": "The stall",
        "work": "open", "works": "opens",
        "intro": "A family sells ice cream at a lake and knows quite well what each day of the summer would bring.",
        "why_least": "The town gives permits for so many days or more.",
        "why_rest": "the town wants the place for others, too", "why_fee": "that is the price of a permit",
    },
    {
        "title": "The old mill grinds again", "unit": "sacks", "someone": "the mill", "Someone": "The mill",
        "work": "work", "works": "works",
        "intro": "A museum lets its old mill grind again in autumn, and has worked out how many sacks each day would yield, after "
        "what the day uses up.",
        "why_least": "The stones have to warm up.",
        "why_rest": "the wheel has to dry", "why_fee": "sacks go to the miller who sets the stones",
    },
    {
        "title": "Days on the river", "unit": "euros", "someone": "the boat", "Someone": "The boat",
        "work": "sail", "works": "sails",
        "intro": "An excursion boat has bookings and costs for each day of the year that comes.",
        "why_least": "The crew signs on for so many days at least.",
        "why_rest": "the boat lies in the yard meanwhile", "why_fee": "the pilot wants it",
    },
    {
        "title": "The rented telescope", "unit": "points", "someone": "the team", "Someone": "The team",
        "work": "observe", "works": "observes",
        "intro": "A team may use a telescope on any nights of a season, counted as days here, and gives each of them points: "
        "for what can be seen, less what it costs.",
        "why_least": "The observatory lets it for so many days or longer.",
        "why_rest": "others have their turn", "why_fee": "the mirror has to be adjusted",
    },
]


def variant(rng):
    """Choose the story and the sizes."""
    highest = rng.choice([200, 500, 900])
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(60, 71) * 1000,
        "highest": highest,
        "lowest": -highest // rng.choice([1, 2]),
        "max_least": rng.choice([30, 60, 100]),
        "max_rest": rng.choice([20, 40, 90]),
        "least_fee": rng.choice([0, 1, 5]),
        "max_fee": rng.randrange(2, 8) * 1000,
    }


def cases(rng, values):
    """Seasons with stretches at their limits, bad days to be bridged, and nothing worth doing."""
    names = ("max_n", "highest", "lowest", "max_least", "max_rest", "least_fee", "max_fee")
    max_n, highest, lowest, max_least, max_rest, least_fee, max_fee = (values[name] for name in names)
    found = []

    def add(kind, gains, least, rest, fee, public=False):
        args = [gains, least, rest, max(fee, least_fee)]
        found.append({"args": args, "public": public, "kind": kind, "size": len(gains)})

    def some(count, low=-20, high=30):
        return [rng.randrange(low, high + 1) for _ in range(count)]

    add("basic", [*some(2, 9, 15), *some(3, -9, -6), *some(3, 9, 15)], 2, 2, rng.randrange(5, 8), True)
    add("bridge", [*some(2, 20, 30), rng.randrange(-9, -3), *some(2, 20, 30)], 2, 1, rng.randrange(12, 16), True)
    add("nothing_pays", some(5, -9, 3), 3, 1, rng.randrange(12, 16), True)

    add("empty", [], rng.randrange(1, 5), rng.randrange(1, 5), rng.randrange(5, 99))
    add("one", [rng.randrange(50, 90)], 1, rng.randrange(1, 5), rng.randrange(5, 20))
    add("one", [rng.randrange(50, 90)], 2, rng.randrange(1, 5), rng.randrange(5, 20))
    length = rng.randrange(4, 9)
    add("too_short", some(length - 1, 20, 30), length, 1, 5)
    add("too_short", [-50] * (length - 1) + some(length - 1, 40, 60), length, 1, 5)
    add("exact_least", some(length, 20, 30), length, 1, 5)
    block = [-50] * 3 + some(length - 2, 40, 60) + [-50] * 3
    add("exact_least", block, length, 1, 5)
    add("exact_least", some(length + 1, 20, 30), length, 1, 5)
    gap = rng.randrange(3, 7)
    good = [rng.randrange(40, 60) for _ in range(4)]
    # The rest fits exactly between two stretches, then it is a day too long for that.
    add("exact_rest", good[:2] + [-90] * gap + good[2:], 2, gap, 10)
    add("exact_rest", good[:2] + [-90] * gap + good[2:], 2, gap + 1, 10)
    add("exact_rest", [*good, -90, *good, -90, -90, *good], 2, gap - 1, 10)
    add("first_day", some(4, 20, 30) + some(4, -30, -20), 2, rng.randrange(5, 9), 6)
    add("first_day", [-5, *some(3, 20, 30), *some(6, -30, -20), *some(3, 20, 30)], 3, 4, 6)
    add("nothing_pays", some(12, lowest, -1), 2, 1, 20)
    add("nothing_pays", some(20, 1, 9), 4, 3, max_fee)
    fee = rng.randrange(30, 40)
    add("fee", [fee - 5, -60, -60, 2 * fee + 3, -60, -60, fee + 1], 1, 2, fee)
    add("fee", [25, 25, -60, -60, 25, 25, -60, -60, 25, 25], 2, 2, fee + 5)
    add("bridge", [60, -15, 60, -45, 60, -30, 60], 1, 1, 30)
    for count, least, rest, fee in ((12, 2, 2, 10), (20, 3, 2, 15), (30, 2, 4, 8), (60, 4, 3, 25)):
        add("random", some(count), least, rest, fee)
    add("extremes", [highest] * max_least + [lowest] * max_rest + [highest] * max_least, max_least, max_rest, max_fee)
    add("large", some(max_n, lowest, highest), rng.randrange(2, 9), rng.randrange(2, 9), highest)
    return found


GROWS = {"n": "days"}


def growth(rng, values, n):
    """Make a call with `n` days; stretches and rests stay as short as they are."""
    return [[rng.randrange(values["lowest"], values["highest"] + 1) for _ in range(n)], 3, 2, 50]


def holds(values, gains, least, rest, fee):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= len(gains) <= values["max_n"]
        and all(values["lowest"] <= gain <= values["highest"] for gain in gains)
        and 1 <= least <= values["max_least"]
        and 1 <= rest <= values["max_rest"]
        and values["least_fee"] <= fee <= values["max_fee"]
    )
