"""Stories, limits and cases of `longest-lit`."""

STORIES = [
    {
        "title": "Lamps on the stage", "things": "lamps", "on": "lit", "off": "dark", "unit": "minutes",
        "intro": "A theatre has a row of lamps over its stage. The light desk stores a whole evening as numbers, and the electrician "
        "wants to know which bulb has burnt for longest.",
        "why": "since it is the next to be replaced",
    },
    {
        "title": "Valves in the glasshouse", "things": "valves", "on": "open", "off": "closed", "unit": "minutes",
        "intro": "A nursery waters its beds through valves that a small computer opens and closes. Its log holds nothing but "
        "numbers, and the gardener wants to know which bed got water for longest.",
        "why": "since its soil has to be looked at",
    },
    {
        "title": "Pumps of the polder", "things": "pumps", "on": "running", "off": "still", "unit": "hours",
        "intro": "A polder is kept dry by pumps. The keeper's log holds one number for each time at which some of them were "
        "switched, and the engineer wants to know which pump has run for longest.",
        "why": "since that one is greased first",
    },
    {
        "title": "Signals at the junction", "things": "signals", "on": "green", "off": "red", "unit": "seconds",
        "intro": "The signal box of a railway junction notes a number whenever some of its signals change. The office wants to "
        "know which one was green for longest.",
        "why": "since most trains must have come there",
    },
    {
        "title": "Heaters in the hall", "things": "heaters", "on": "warm", "off": "cold", "unit": "minutes",
        "intro": "A sports hall is warmed by heaters under the roof. Each switch on the wall belongs to some of them, and the log of a "
        "season is a list of numbers. The caretaker wants to know which heater was warm for longest.",
        "why": "since it has cost most",
    },
]


def variant(rng):
    """Choose the story, whether all states last equally long, and the sizes."""
    return {
        **rng.choice(STORIES),
        "steady": rng.random() < 0.35,
        "max_count": rng.randrange(38, 46),
        "max_time": rng.choice([60, 90, 600]),
        "max_n": rng.randrange(100, 126) * 100,
    }


def cases(rng, values):
    """Few and many switches, numbers around the thirty-second place, ties."""
    names = ("steady", "max_count", "max_time", "max_n")
    steady, max_count, max_time, max_n = (values[name] for name in names)
    found = []

    def add(kind, count, start, changes, times=None, public=False):
        if steady or times is None:
            times = [1 if steady else rng.randrange(1, 9) for _ in changes]
        found.append(
            {"args": [count, start, changes, times], "public": public, "kind": kind, "size": len(changes)}
        )

    def some(length, count):
        return [rng.randrange(2**count) for _ in range(length)]

    def rarely(length, count, chosen):
        """Turn over the chosen one only at the beginning, all others often."""
        changes = [number & ~(1 << chosen) for number in some(length, count)]
        changes[0] |= 1 << chosen
        return changes

    add("basic", 4, 0, [rng.choice([5, 9, 13]), rng.choice([3, 6, 2]), rng.choice([4, 12])], public=True)
    add("start", 3, rng.randrange(1, 8), [rng.choice([1, 2, 4]), rng.randrange(8), 2], public=True)
    add("ties", 5, rng.choice([18, 20, 24]), [0, rng.choice([16, 2]), 0], public=True)

    add("empty", rng.randrange(2, 9), rng.randrange(4), [])
    add("empty", max_count, 2**max_count - 1, [])
    add("one", 1, 1, some(rng.randrange(4, 9), 1))
    add("one", rng.randrange(5, 9), 0, some(1, 5))
    add("dark", rng.randrange(3, 20), 0, [0] * rng.randrange(2, 6))
    kept = rng.randrange(2, 6)
    add("start_only", 8, 1 << kept, [0] * rng.randrange(2, 6))
    add("start_only", 8, 255, [255 - (1 << kept), *some(4, 2)])
    pair = rng.sample(range(9), 2)
    add("ties", 9, 0, [sum(1 << place for place in pair), 0, 0])
    add("ties", 6, 63, [0, 63, 63, 0, 63])
    # Which one is turned over most often, and which one shines last, are other questions.
    add("often", 5, 1 << rng.randrange(1, 4), [1 | (16 if step % 2 else 0) for step in range(rng.randrange(7, 12))])
    for chosen, kind in ((31, "number_31"), (32, "number_32"), (max_count - 1, "high_numbers")):
        add(kind, max_count, 0, rarely(rng.randrange(9, 15), max_count, chosen))
    add("high_numbers", 34, 2**33, [0, 2, 0, 1, 0, rng.choice([4, 8])])
    add("high_numbers", max_count, rng.randrange(2**max_count), some(12, max_count))
    for count, length in ((3, 9), (4, 15), (7, 12), (5, 30)):
        add("random", count, rng.randrange(2**count), some(length, count))
    add("late", 6, 0, [0, 0, 32, 1, 0, 33], [1, 1, 1, max_time, 1, 1])
    add("extremes", max_count, 2**max_count - 1, [0, 2**max_count - 1] * 20, [1, max_time] * 20)
    times = [rng.randrange(1, max_time + 1) for _ in range(max_n)]
    add("large", max_count, rng.randrange(2**max_count), some(max_n, max_count), times)
    return found


GROWS = {"n": "changes"}


def growth(rng, values, n):
    """Make a call with `n` changes of ten switches."""
    times = [1 if values["steady"] else rng.randrange(1, values["max_time"] + 1) for _ in range(n)]
    return [10, rng.randrange(2**10), [rng.randrange(2**10) for _ in range(n)], times]


def holds(values, count, start, changes, times):
    """Whether a call keeps to the constraints of the statement."""
    longest = 1 if values["steady"] else values["max_time"]
    return (
        1 <= count <= values["max_count"]
        and all(0 <= number < 2**count for number in [start, *changes])
        and 0 <= len(changes) == len(times) <= values["max_n"]
        and all(1 <= time <= longest for time in times)
    )
