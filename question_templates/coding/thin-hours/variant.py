"""Stories, rules and cases of `thin-hours`."""

STORIES = [
    {
        "title": "Too few at the pool",
        "intro": "Lifeguards at a lake have entered their shifts in a list. The head of the baths wants to know when there are too "
        "few of them.",
        "unit": "in minutes since the gates opened", "person": "guard", "people": "guards",
        "why": "the lake has several shores", "why_grace": "for a short while the cashier can help out",
    },
    {
        "title": "The lines of the night desk",
        "intro": "Volunteers answer the telephone of a help line at night. Each has said from when to when, and the gaps have to be "
        "filled by others.",
        "unit": "in minutes since eight in the evening", "person": "volunteer", "people": "volunteers",
        "why": "there are several telephones", "why_grace": "callers can be asked to wait for so long",
    },
    {
        "title": "Eyes on the forest",
        "intro": "In a dry summer people watch the forest from a tower. Their names stand on a plan with the times at which they are "
        "up there.",
        "unit": "in minutes since Monday morning", "person": "watcher", "people": "watchers",
        "why": "fires may start on any side", "why_grace": "a fire is still small then",
    },
    {
        "title": "The museum at noon",
        "intro": "The guards of a museum may choose their hours themselves. Before the plan is printed, somebody has to find the times "
        "with too few of them.",
        "unit": "in seconds since the doors were unlocked", "person": "guard", "people": "guards",
        "why": "each floor wants one", "why_grace": "the lifts can be stopped for so long",
    },
    {
        "title": "Helpers at the festival",
        "intro": "Helpers of a street festival have written on a sheet when they will be at the first-aid tent, some of them "
        "twice, which means that they bring a friend.",
        "unit": "in minutes since the opening", "person": "helper", "people": "helpers",
        "why": "a stretcher is not carried alone", "why_grace": "the police can step in for so long",
    },
]


def variant(rng):
    """Choose the story, where the day begins, and the sizes."""
    return {
        **rng.choice(STORIES),
        "from_zero": rng.random() < 0.4,
        "max_n": rng.randrange(260, 310) * 100,
        "horizon": rng.randrange(20, 90) * 10000,
        "max_needed": rng.randrange(4, 9),
        "max_grace": rng.choice([30, 35, 40, 45, 50, 60]),
    }


def cases(rng, values):
    """Days with handovers, gaps of all lengths, and shifts beyond the day."""
    names = ("from_zero", "max_n", "horizon", "max_needed", "max_grace")
    from_zero, max_n, horizon, max_needed, max_grace = (values[name] for name in names)
    found = []

    def add(kind, shifts, needed, begin, end, grace, public=False):
        """Move the whole day to another hour, unless it begins at 0."""
        later = 0 if from_zero else rng.randrange(0, 60)
        begin = 0 if from_zero else begin
        shifts = [[start + later, stop + later] for start, stop in shifts]
        rng.shuffle(shifts)
        args = [shifts, needed, begin + later * (not from_zero), end + later, grace]
        found.append({"args": args, "public": public, "kind": kind, "size": len(shifts)})

    def some(count, width, longest):
        shifts = []
        for _ in range(count):
            start = rng.randrange(width)
            shifts.append([start, start + rng.randrange(1, longest)])
        return shifts

    t, grace = rng.randrange(10, 20), rng.randrange(0, 5)
    add("basic", [[0, t], [t + 9, t + 30], [5, t + 3], [t + 12, t + 40]], 1, 0, t + 40, rng.randrange(4), True)
    add("steps", [[0, 40], [5, t + 5], [t + 8, 30]], 2, 0, 50, 3, True)
    add("handover", [[3, t], [t, t + 8], [1, t + 5]], 2, 2, t + 10, 0, True)

    add("empty", [], rng.randrange(1, max_needed), 3, 3 + t, grace)
    add("empty", [], 1, 3, 3 + max_grace, max_grace)
    add("one", [[t, t + 7]], 1, 4, t + 20, grace)
    add("one", [[t, t + 7]], 2, 4, t + 20, grace)
    add("duplicates", [[t, t + 9]] * 3 + [[t + 3, t + 5]] * 2, 4, t, t + 9, 0)
    add("duplicates", [[2, t], [2, t], [t + 4, t + 9], [t + 4, t + 9]], 2, 2, t + 9, rng.randrange(4))
    for needed in (2, 3, 4):
        add("exactly_needed", [[0, 20], [0, 15 + t], [8, 60], [30, 45], [32, 70]], needed, 0, 70, 0)
    add("handover", [[0, t], [t, t + 6], [0, t + 3], [t + 3, t + 6]], 2, 0, t + 6, 0)
    # While there are too few, a handover changes nothing either.
    add("handover", [[0, t], [t, t + 6], [t + 6, 60], [t + 2, t + 3]], 2, 0, 60, 0)
    add("handover", [[0, t], [t, t + 6], [t + 6, 60]], 2, 0, 60, t + 8)
    for more in (0, 1):
        add("exact_grace", [[0, t], [t + grace + more, 50], [50 + grace + 1 - more, 70]], 1, 0, 70, grace)
        add("exact_grace", [[grace + more, t + 20]], 1, 0, t + 20 + grace + 1 - more, grace)
    add("steps", [[0, 60], [5, 8], [10, 14], [10, 16], [13, 30]], 3, 0, 60, 6)
    add("outside", [[0, t], [t + 60, t + 80], [t + 20, t + 50]], 1, t + 5, t + 70, 0)
    add("outside", [[0, 5], [2, t + 50], [t + 70, t + 90]], 1, 6, t + 60, 0)
    add("after_the_last", [[0, 30], [2, t], [4, 31]], 1, 0, 90, rng.randrange(5))
    add("random", some(12, 60, 14), 2, 5, 62, rng.randrange(3))
    add("random", some(25, 90, 25), rng.randrange(2, 5), 3, 95, rng.randrange(4))
    add("random", some(20, 200, 9), 1, 0, 200, 5)
    wide = horizon - 1000
    add("large", some(max_n, wide, max(9, wide * max_needed // max_n)), max_needed // 2 + 1, 200, wide, max_grace)
    return found


GROWS = {"n": "shifts"}


def growth(rng, values, n):
    """Make a call with `n` shifts, of which about as many overlap at any size."""
    shifts = []
    for _ in range(n):
        start = rng.randrange(20 * n)
        shifts.append([start, start + rng.randrange(1, 60)])
    return [shifts, 2, 0, 20 * n, 0]


def holds(values, shifts, needed, begin, end, grace):
    """Whether a call keeps to the constraints of the statement."""
    return (
        len(shifts) <= values["max_n"]
        and all(0 <= start < stop <= values["horizon"] for start, stop in shifts)
        and 1 <= needed <= values["max_needed"]
        and 0 <= begin < end <= values["horizon"]
        and (begin == 0 or not values["from_zero"])
        and 0 <= grace <= values["max_grace"]
    )
