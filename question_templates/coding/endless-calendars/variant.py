"""Stories, bounds and sequences of calls for `endless-calendars`."""

STORIES = [
    {
        "title": "Which bus comes next",
        "intro": "A board at a bus stop shows the next departure. Every line has a first bus and then goes at regular intervals, "
        "some of them without end.",
        "event": "departure", "events": "departures", "an_event": "a departure",
        "why_stop": "its road was closed",
    },
    {
        "title": "The watering robot's day",
        "intro": "A robot in a nursery waters beds. Each bed wants water at regular intervals from some moment on, and the robot "
        "always drives to the bed whose turn is next.",
        "event": "watering", "events": "waterings", "an_event": "a watering",
        "why_stop": "the bed has been harvested",
    },
    {
        "title": "Flashes along the coast",
        "intro": "Lighthouses flash at regular intervals, each in its own rhythm. A program for learning navigators calls out the "
        "flashes along a coast, one after the other.",
        "event": "flash", "events": "flashes", "an_event": "a flash",
        "why_stop": "its lamp has burnt out",
    },
    {
        "title": "Chimes of a clock museum",
        "intro": "In a museum hundreds of clocks chime, each at intervals of its own. A guide on the phone announces which one will "
        "be heard next.",
        "event": "chime", "events": "chimes", "an_event": "a chime",
        "why_stop": "somebody has forgotten to wind it",
    },
]


def variant(rng):
    """Choose the story and the bounds."""
    return {
        **rng.choice(STORIES),
        "max_series": rng.randrange(45, 56) * 100,
        "max_every": rng.randrange(20, 90) * 100,
        "horizon": rng.randrange(2, 10) * 1_000_000_000_000,
        "max_calls": rng.randrange(22, 27) * 1000,
        "max_skips": rng.randrange(8, 13),
    }


def cases(rng, values):
    """Sequences of calls, each around one rule, then random and long ones."""
    horizon, max_every = values["horizon"], values["max_every"]
    found = []

    def add(kind, series, calls, public=False):
        found.append({
            "args": [["Upcoming", [series]], *calls], "public": public, "kind": kind, "size": len(series) + len(calls),
        })

    def take(count):
        return [["next", []] for _ in range(count)]

    def skip(moment):
        return ["skip_to", [moment]]

    def stop(number):
        return ["stop", [number]]

    peek = ["peek", []]
    t = rng.randrange(2, 20)
    e = rng.randrange(4, 9)
    add("basic", [[t, e, -1], [t + 1, e + 3, t + 1 + e + 3]], [peek, *take(5)], True)
    add("ties", [[t + e, e, -1], [t, e, t + 3 * e], [t, 2 * e, -1]], [*take(3), peek, *take(3)], True)
    add("exact_skip", [[3, 5, -1], [4, rng.randrange(5, 9), -1]], [skip(13), peek, *take(2), stop(0), *take(2)], True)

    add("empty", [], [peek, *take(2), skip(t), peek])
    add("empty", [[t, e, t]], [peek, *take(2), peek, skip(0), *take(1)])
    add("one", [[0, e, -1]], [*take(3), peek, *take(1)])
    add("one", [[t, 1, t + 2]], [*take(2), peek, *take(3)])
    add("ties", [[t, e, t + 2 * e]] * 3, take(10))
    add("ties", [[t + 6, 2, -1], [t, 3, -1], [t + 6, 1, t + 9], [t, 6, -1]], take(14))
    add("peeking", [[t, e, -1], [t + 1, e, -1]], [peek, peek, *take(1), peek, peek, *take(2), peek, skip(t + 1), peek])
    for more in (-1, 0, 1):
        add("exact_last", [[t, e, t + 3 * e + more], [t + 1, e, t + 1 + e + more]], [*take(5), peek, *take(2)])
        m = t + rng.randrange(2, 6) * e
        add("exact_skip", [[t, e, m + e], [m + 1, 3, -1], [0, e, m]], [*take(1), skip(m + more), peek, *take(5), skip(t), *take(1)])
    add("exact_skip", [[t, e, -1]], [skip(t + e + 1), peek, *take(2)])
    add("far_skip", [[t, 1, -1], [t + 1, 3, horizon], [0, 7, horizon - 8]],
        [*take(1), skip(horizon - rng.randrange(9, 30)), *take(9), skip(horizon), *take(4)])
    add("stopped", [[t, e, -1], [t + 1, e, -1], [t + 2, e, -1]],
        [stop(0), peek, *take(1), stop(1), *take(2), stop(1), peek, stop(2), peek, *take(1)])
    add("stopped", [[t, e, -1], [t, e, -1]], [*take(1), stop(1), peek, *take(2), stop(0), skip(t + 9 * e), *take(1)])
    add("stopped", [[t, e, t + e], [t + 1, e, -1]], [*take(4), stop(0), *take(1), skip(t + 5 * e), stop(1), peek])
    for _ in range(5):
        series = []
        for _ in range(rng.randrange(2, 6)):
            first, every = rng.randrange(12), rng.randrange(1, 8)
            series.append([first, every, rng.choice([-1, first + rng.randrange(40)])])
        calls, skips, now = [], 0, 0
        for _ in range(rng.randrange(30, 50)):
            draw = rng.random()
            now += rng.randrange(4)
            if draw < 0.1 and skips < 6:
                skips += 1
                calls.append(skip(max(0, now + rng.randrange(-6, 9))))
            elif draw < 0.14:
                calls.append(stop(rng.randrange(len(series))))
            else:
                calls += [peek] if draw < 0.3 else take(1)
        add("many", series, calls)
    add("large", *long(rng, values["max_series"], values["max_calls"], max_every, 3))
    return found


def long(rng, count, total, max_every, skips):
    """Make many endless series and many calls."""
    series = [[rng.randrange(max_every), rng.randrange(max_every // 2, max_every + 1), -1] for _ in range(count)]
    calls = []
    for step in range(total):
        draw = rng.random()
        if skips and step % (total // skips) == total // skips - 1:
            calls.append(["skip_to", [step * 3]])
        elif draw < 0.03:
            calls.append(["stop", [rng.randrange(count)]])
        else:
            calls.append(["peek" if draw < 0.2 else "next", []])
    return series, calls


GROWS = {"n": "operations"}


def growth(rng, values, n):
    """Make `n` operations after the constructor, on a quarter as many series."""
    series, calls = long(rng, max(1, n // 4), n, values["max_every"], 0)
    return [["Upcoming", [series]], *calls]


def holds(values, operations):
    """Whether a sequence of calls keeps to the constraints of the statement."""
    (_, (series,)), *calls = operations
    horizon = values["horizon"]
    return (
        len(series) <= values["max_series"]
        and all(
            0 <= first <= horizon and 1 <= every <= values["max_every"] and (last == -1 or first <= last <= horizon)
            for first, every, last in series
        )
        and all(0 <= given[0] <= horizon for name, given in calls if name == "skip_to")
        and all(0 <= given[0] < len(series) for name, given in calls if name == "stop")
        and len(calls) <= values["max_calls"]
        and sum(name == "skip_to" for name, _ in calls) <= values["max_skips"]
    )
