"""Stories, rules and cases of `best-programme`."""

STORIES = [
    {
        "intro": "A brass band is asked to play at many weddings this summer, and many of them overlap.",
        "offer_is": "a wedding, in hours since the first of June, and what it pays in euros",
        "You": "The band", "you": "the band", "why_rest": "lips need it",
        "The_fee": "Getting from one wedding to the next costs the band a van",
    },
    {
        "intro": "A translator at conferences gets more enquiries for a week than anybody can take.",
        "offer_is": "a session, in minutes since Monday midnight, and its pay",
        "You": "She", "you": "she", "why_rest": "a voice needs it",
        "The_fee": "She pays for preparing a new subject",
    },
    {
        "intro": "A hall in a small town may be let to one party at a time, and the council wants to earn as much as it can.",
        "offer_is": "a booking in hours since New Year, and the rent it brings, which is negative where the town pays for "
        "a school's play",
        "You": "The council", "you": "the council", "why_rest": "to sweep and to air",
        "The_fee": "Changing the seats costs something",
    },
    {
        "intro": "A satellite can photograph one region at a time, and scientists bid for the pictures.",
        "offer_is": "a picture, in seconds since the start of the orbit, and the points it is worth",
        "You": "The control room", "you": "the control room", "why_rest": "the camera has to cool and to turn",
        "The_fee": "Each turn uses fuel",
    },
    {
        "intro": "A crane hired out by the hour has become rare, and its owner can choose among building sites.",
        "offer_is": "a job, in hours since Monday, and what it earns after wages",
        "You": "The owner", "you": "the owner", "why_rest": "for the drive and for putting it up",
        "The_fee": "The road permit between two sites has to be paid",
    },
]


def variant(rng):
    """Choose the story, whether there is a rest, whether pay may be negative, and the sizes."""
    story = rng.choice(STORIES)
    losses = "negative" in story["offer_is"] or rng.random() < 0.2
    most_pay = rng.choice([200, 500, 1000])
    return {
        **story,
        "no_rest": rng.random() < 0.35,
        "max_rest": rng.choice([6, 10, 24, 60]),
        "max_fee": rng.choice([20, 40, 60]),
        "least_pay": -most_pay // 4 if losses else 1,
        "most_pay": most_pay,
        "max_n": rng.randrange(90, 110) * 100,
        "max_most": rng.choice([20, 25, 30]),
        "horizon": rng.randrange(10, 50) * 10000,
    }


def cases(rng, values):
    """Offers that overlap, touch, do not pay; few and many allowed."""
    names = ("no_rest", "max_rest", "max_fee", "least_pay", "most_pay", "max_n", "max_most", "horizon")
    no_rest, max_rest, max_fee, least_pay, most_pay, max_n, max_most, horizon = (values[name] for name in names)
    found = []

    def some_rest(top=max_rest):
        return 0 if no_rest else rng.randrange(1, min(top, max_rest) + 1)

    def some_fee(top=max_fee):
        return rng.randrange(1, min(top, max_fee) + 1)

    def scatter(count, width, longest, top=most_pay):
        offers = []
        for _ in range(count):
            start = rng.randrange(width)
            offers.append([start, start + rng.randrange(1, longest), rng.randrange(least_pay, top + 1)])
        return offers

    def add(kind, offers, rest, fee, most, public=False):
        offers = [list(offer) for offer in offers]
        rng.shuffle(offers)
        args = [offers, rest, fee, most]
        found.append({"args": args, "public": public, "kind": kind, "size": len(offers)})

    t, rest, fee = rng.randrange(1, 9), some_rest(4), some_fee(5)
    pay = rng.randrange(25, 40)
    add("basic", [[t, t + 4, pay], [t + 4 + rest, t + 9 + rest, pay + 5], [t + 2, t + 7 + rest, 2 * pay - 9],
                  [t + 20, t + 22, 12]], rest, fee, 3, True)
    add("many_small", [[t, t + 30, 90], [t + 1, t + 6, 40], [t + 11, t + 15, 45], [t + 23, t + 28, 31]], some_rest(5),
        some_fee(6), 4, True)
    add("few", [[t, t + 3, 50], [t + 12, t + 14, 44], [t + 25, t + 30, 61], [t + 13, t + 35, 99]], some_rest(6),
        some_fee(5), 2, True)

    add("empty", [], some_rest(), some_fee(), 3)
    add("one", scatter(1, 50, 9), some_rest(), some_fee(), 1)
    rest, fee = some_rest(), some_fee()
    add("exact_rest", [[t, t + 5, 100], [t + 5 + rest, t + 8 + rest, 100], [t + 8 + 2 * rest, t + 9 + 2 * rest, 100]],
        rest, fee, 3)
    add("exact_rest", [[t, t + 5, 100], [t + 4 + rest, t + 8 + rest, 99], [t + 8 + 2 * rest, t + 9 + 2 * rest, 98]],
        rest, fee, 3)
    add("long_dear", [[0, 100, 199], [10, 20, 60], [20 + max_rest, 30 + max_rest, 60]], some_rest(), some_fee(), 3)
    add("fee", [[0, 5, most_pay], [200, 210, max_fee], [400, 410, max_fee + 3], [600, 601, max_fee - 1]], some_rest(),
        max_fee, 4)
    add("fee", [[0, 5, 70], [200, 210, 80], [400, 410, 75]], some_rest(), some_fee(), 3)
    add("few", scatter(14, 200, 12), some_rest(5), some_fee(), 2)
    add("few", scatter(20, 400, 20), some_rest(5), some_fee(), 3)
    add("most_one", scatter(9, 100, 12), some_rest(), some_fee(), 1)
    add("equal", [[9, 12, 33]] * 4 + [[12 + max_rest, 14 + max_rest, 7 + max_fee]] * 3, some_rest(), some_fee(), 5)
    if least_pay < 0:
        add("nothing_pays", [[0, 5, -3], [9, 30, least_pay], [40, 41, -1]], some_rest(), some_fee(), 2)
    else:
        add("nothing_pays", [[0, 5, 1], [100, 130, 1], [240, 241, 1]], some_rest(), max_fee, 3)
    for width, longest in ((60, 12), (150, 20), (400, 60)):
        add("random", scatter(rng.randrange(15, 30), width, longest), some_rest(), some_fee(), rng.randrange(2, 6))
    add("random", scatter(60, 600, 30), some_rest(), some_fee(), 12)
    add("many_small", scatter(50, 900, 5, 60) + [[0, 900, most_pay]], some_rest(), some_fee(5), max_most)
    add("large", scatter(max_n, horizon - 3000, 3000), some_rest(), some_fee(), max_most)
    add("many", scatter(300, horizon - 300, 200), some_rest(), some_fee(), max_most)
    return found


GROWS = {"n": "offers"}


def growth(rng, values, n):
    """Make a call with `n` offers, spread so that as many overlap at any size; `most` stays."""
    offers = []
    for _ in range(n):
        start = rng.randrange(20 * n)
        offers.append([start, start + rng.randrange(1, 60), rng.randrange(values["least_pay"], values["most_pay"] + 1)])
    rest = 0 if values["no_rest"] else rng.randrange(1, values["max_rest"] + 1)
    return [offers, rest, rng.randrange(1, values["max_fee"] + 1), values["max_most"]]


def holds(values, offers, rest, fee, most):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= len(offers) <= values["max_n"]
        and all(
            0 <= start < end <= values["horizon"] and values["least_pay"] <= pay <= values["most_pay"]
            for start, end, pay in offers
        )
        and (rest == 0 if values["no_rest"] else 1 <= rest <= values["max_rest"])
        and 1 <= fee <= values["max_fee"]
        and 1 <= most <= values["max_most"]
    )
