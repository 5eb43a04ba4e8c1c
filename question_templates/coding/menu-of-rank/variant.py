"""Stories, bounds and cases of `menu-of-rank`."""

STORIES = [
    {
        "title": "Menus in the middle",
        "intro": "A restaurant offers menus of a starter and a main course. The host wants to know what the menus in the middle "
        "of the card would cost, or those a quarter of the way up.",
        "first": "starter", "firsts": "starters", "second": "main course", "seconds": "main courses",
        "unit": "cents",
        "rule": "a starter must not cost too much compared with what follows it",
    },
    {
        "title": "There and back",
        "intro": "A travel agent sells a flight out and a flight back together, in all combinations that are allowed, and wants "
        "to say that so many of them are cheaper than some price.",
        "first": "flight out", "firsts": "flights out", "second": "flight back", "seconds": "flights back",
        "unit": "euros",
        "rule": "airlines do not like it when the way out is much dearer than the way back",
    },
    {
        "title": "Frames and lenses",
        "intro": "An optician sells frames and lenses together and lists all sensible combinations by price. A newspaper asks "
        "for the price at some place of that long list.",
        "first": "frame", "firsts": "frames", "second": "pair of lenses", "seconds": "pairs of lenses",
        "unit": "euros",
        "rule": "people who pay that much more for the frame soon regret it",
    },
    {
        "title": "Bread and spread",
        "intro": "A stall at the market sells a roll with something on it. Every roll goes with every spread, unless the roll "
        "is too dear for it, and a board shall name the price at some rank.",
        "first": "roll", "firsts": "rolls", "second": "spread", "seconds": "spreads",
        "unit": "cents",
        "rule": "nobody pays more for the roll than the spread is worth to them",
    },
]


def variant(rng):
    """Choose the story, which margins there are, and the sizes."""
    highest = rng.randrange(20, 60) * 1000
    sign = rng.choice(["less", "more", "both"])
    reach = highest // rng.randrange(3, 6)
    return {
        **rng.choice(STORIES),
        "sign": sign,
        "highest": highest,
        "least_margin": 0 if sign == "more" else -reach,
        "most_margin": 0 if sign == "less" else reach,
        "max_n": rng.randrange(120, 151) * 100,
    }


def cases(rng, values):
    """Few and many pairs; ranks at both ends, in the middle and behind the last."""
    highest, max_n, least, most = (values[name] for name in ("highest", "max_n", "least_margin", "most_margin"))
    found = []

    def margin(reach=9):
        """Draw any margin but 0, as small as the reach."""
        signs = [sign for sign, bound in ((-1, least), (1, most)) if bound]
        return rng.choice(signs) * rng.randrange(1, reach + 1)

    def add(kind, firsts, seconds, slack, rank, public=False):
        """A rank below 1 counts from the last one: 0 is the last, -1 the one before it."""
        firsts, seconds = list(firsts), list(seconds)
        rng.shuffle(firsts)
        rng.shuffle(seconds)
        if rank < 1:
            rank = max(1, rank + sum(a <= b + slack for a in firsts for b in seconds))
        args = [firsts, seconds, slack, rank]
        found.append({"args": args, "public": public, "kind": kind, "size": len(firsts) + len(seconds)})

    def prices(count, width, low=1):
        return [low + rng.randrange(width) for _ in range(count)]

    base = rng.randrange(10, 40)
    add("basic", [base, base + 4, base + 11], [base + 12, base + 20, base + 3], margin(3), rng.randrange(3, 6), True)
    add("exact_margin", [base, base + 6], [base, base + 6 - (slack := margin(4))], slack, 2, True)
    add("rank_too_high", [base, base + 7], [base + 9, base + 30], margin(2), 5, True)

    add("empty", [], [5, 9], margin(), 1)
    add("empty", [5], [], margin(), 1)
    add("one", [base + 20], [base + 30], margin(5), 1)
    slack = margin(8)
    add("one", [base + slack + 1], [base], slack, 1)
    add("exact_margin", [base + slack], [base], slack, 1)
    add("exact_margin", [base + slack, base + slack + 1, base + slack - 1], [base, base, base + 1], slack, 0)
    add("none_allowed", [base + 30, base + 20], [base + 11, base + 10, base], margin(), 1)
    wide = prices(8, 40), prices(9, 40)
    slack = margin(12)
    add("first_rank", *wide, slack, 1)
    add("first_rank", *wide, -slack if least < 0 < most else slack, 2)
    add("last_rank", *wide, slack, 0)
    add("last_rank", [base, base + 40], [base + 45 + max(0, -slack)] * 2, slack, 0)
    add("rank_too_high", [base, base + 1, base + 2], [base + 20 + max(0, -slack)] * 3, slack, 10)
    add("duplicates", [base] * 4 + [base + 1] * 3, [base + 13] * 3 + [base + 14] * 4, slack, rng.randrange(10, 30))
    add("duplicates", prices(30, 4, base), prices(30, 4, base + 12), margin(14), -rng.randrange(100, 300))
    add("extremes", [highest, highest - 1, 1, 1], [highest, 1, highest], 0, 0)
    add("extremes", [highest, 1, 2], [1, highest, highest], most or least, 0)
    for width in (12, 60, 300):
        add("random", prices(25, width), prices(20, width), margin(width // 4 + 1), -rng.randrange(30, 110))
    add("random", prices(40, 500), prices(7, 900), 0, rng.randrange(5, 60))
    count = max_n - rng.randrange(9)
    firsts, seconds = prices(count, highest * 2 // 3), prices(max_n, highest // 2, highest // 2)
    add("large", firsts, seconds, margin(least and -least or most), count * rng.randrange(max_n // 5, max_n // 4))
    return found


GROWS = {"n": "prices in each list", "s": "greatest price"}


def growth(rng, values, n):
    """Make a call with `n` prices in each list, up to five times as high as there are prices."""
    firsts = [1 + rng.randrange(5 * n) for _ in range(n)]
    seconds = [1 + rng.randrange(5 * n) for _ in range(n)]
    return [firsts, seconds, 0, max(1, n * n // 5)]


def holds(values, firsts, seconds, margin, rank):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(firsts) <= values["max_n"]
        and len(seconds) <= values["max_n"]
        and all(1 <= price <= values["highest"] for price in [*firsts, *seconds])
        and values["least_margin"] <= margin <= values["most_margin"]
        and 1 <= rank <= values["max_n"] ** 2
    )
