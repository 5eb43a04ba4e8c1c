"""Stories, bounds and cases of `served-too-early`."""

STORIES = [
    {
        "title": "Who was served too early",
        "intro": "In a crowded bakery nobody can tell any more whose turn it is. A camera over the door knows who came when.",
        "guest": "guest", "Guest": "Guest", "guests": "guests", "came": "came", "done": "served", "unit": "seconds",
        "why": "nobody remembers more faces than that",
    },
    {
        "title": "Patients of a busy morning",
        "intro": "A surgery without appointments calls its patients more or less in turn, but urgent ones go first, and "
        "some people mind.",
        "guest": "patient", "Guest": "Patient", "guests": "patients", "came": "came", "done": "called", "unit": "minutes",
        "why": "the waiting room shows only the last numbers that were given out",
    },
    {
        "title": "Print jobs out of turn",
        "intro": "A school has one printer for all. Jobs are sent to it one after the other, but small ones often come out "
        "before large ones that were sent earlier.",
        "guest": "job", "Guest": "Job", "guests": "jobs", "came": "were sent", "done": "printed", "unit": "seconds",
        "why": "the list on the screen is not longer",
    },
    {
        "title": "Letters that overtake",
        "intro": "Two friends write to each other by ship. The letters are numbered, but the ships are not equally fast, so that a "
        "later letter often arrives before an earlier one.",
        "guest": "letter", "Guest": "Letter", "guests": "letters", "came": "were written", "done": "delivered",
        "unit": "hours",
        "why": "after so many letters nobody cares any more",
    },
    {
        "title": "Boats through the lock",
        "intro": "Boats wait at a lock. The keeper lets them in as they fit, so small boats often pass before large ones "
        "that were there first.",
        "guest": "boat", "Guest": "Boat", "guests": "boats", "came": "came", "done": "let in", "unit": "minutes",
        "why": "boats farther back cannot be seen from there",
    },
]


def variant(rng):
    """Choose the story, whether a lead of 0 is possible, the bounds and the example."""
    zero = rng.random() < 0.5
    lead, base = rng.randrange(2, 9), rng.randrange(10, 60)
    early = base - lead - rng.randrange(0, 3)
    shown = [base + 1, base, base + 2, early, base + 3]
    result = [sum(other + lead <= moment for other in shown[place + 1 : place + 3]) for place, moment in enumerate(shown)]
    return {
        **rng.choice(STORIES),
        "zero": zero,
        "least_lead": 0 if zero else 1,
        "max_lead": rng.randrange(10, 60) * 100,
        "horizon": rng.randrange(20, 90) * 1000,
        "max_n": rng.randrange(40, 49) * 1000,
        "shown": shown,
        "shown_lead": lead,
        "shown_result": result,
    }


def cases(rng, values):
    """Orders that are right, wrong and mixed; leads and distances exactly at their limits."""
    horizon, max_n, max_lead, least_lead = (
        values[name] for name in ("horizon", "max_n", "max_lead", "least_lead")
    )
    found = []

    def add(kind, served, reach, lead, public=False):
        args = [served, reach, lead]
        found.append({"args": args, "public": public, "kind": kind, "size": len(served)})

    def mixed(count, width, low=0):
        return [low + rng.randrange(width) for _ in range(count)]

    def late(count, slip):
        """Moments that rise in general, but slip."""
        return [max(0, 10 + 3 * place + rng.randrange(-slip, slip + 1)) for place in range(count)]

    base, lead = rng.randrange(100, 200), rng.randrange(2, 9)
    add("basic", [base, base - lead, base + 4, base - lead - 2, base + 1], 3, lead, True)
    add("exact_reach", [base, base + 20, base + 9, base - 30, base + lead], 2, lead, True)
    add("exact_lead", [base + 7, base + 3, base + 4, base + 2, base], 4, 4, True)

    add("empty", [], 2, 1)
    add("one", [base], 1, least_lead)
    add("in_order", [base + 2 * place for place in range(8)], 8, max(1, lead - 3))
    add("reversed", [base - 2 * place for place in range(9)], 9, 5)
    add("reversed", [base - place for place in range(9)], 3, least_lead)
    for less in (0, 1):
        add("exact_lead", [base, base - lead, base + 1, base - lead + 1], 3, lead + less)
        add("exact_lead", [base, base + 1, base - lead, base + 1, base - lead - 1], 4, lead + 1 - less)
        add("exact_reach", [base, base + 50, base + 50, base - 50, base + 60], 3 - less, lead)
        add("exact_reach", mixed(12, 40), 11 - less, 2)
    add("same_moment", [base] * 7, 4, least_lead)
    add("same_moment", [base, base, base - lead, base - lead, base, base], 5, lead)
    add("same_moment", [base + 1, base, base + 1, base, base, base + 1], 6, least_lead)
    add("extremes", [horizon, 0, horizon, max_lead, 0, horizon - max_lead, max_lead - 1], 7, max_lead)
    add("next_only", mixed(20, 12), 1, rng.randrange(1, 5))
    add("wide", mixed(25, 300), max_n, rng.randrange(20, 60))
    for count, width, reach in ((20, 6, 5), (30, 40, 8), (40, 15, 33)):
        add("random", mixed(count, width), reach, rng.randrange(1, width // 3 + 1))
    add("slipping", late(400, 60), 30, lead)
    # Every other one has reason to complain of many.
    add("large", mixed(max_n - rng.randrange(9), horizon + 1), max_n // 2, rng.randrange(1, max_lead + 1))
    return found


GROWS = {"n": "served"}


def growth(rng, values, n):
    """Make a call with `n` moments in no order, of which half are in reach."""
    return [[rng.randrange(9 * n) for _ in range(n)], n // 2 + 1, 1]


def holds(values, served, reach, lead):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(served) <= values["max_n"]
        and all(0 <= moment <= values["horizon"] for moment in served)
        and 1 <= reach <= values["max_n"]
        and values["least_lead"] <= lead <= values["max_lead"]
    )
