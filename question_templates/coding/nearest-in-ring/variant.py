"""Stories, bounds and cases of `nearest-in-ring`."""

STORIES = [
    {
        "title": "The flight recorder",
        "intro": "A glider carries a small recorder that notes when it was at a known place. After the flight, photographs are "
        "matched with those places.",
        "unit": "seconds",
        "wanted": "the place to go with a photograph of that moment",
        "why": "the glider was too far from any known place then",
    },
    {
        "title": "Trains on the camera",
        "intro": "A recorder at a level crossing notes the moment of each train. People write in about trains that were too "
        "loud, and somebody looks up which train they may have meant.",
        "unit": "minutes",
        "wanted": "the train that was meant by a letter that names that moment",
        "why": "the writer must have heard something else",
    },
    {
        "title": "Lightning over the lake",
        "intro": "A detector by a lake notes each flash of lightning. Fishermen report when their lamps went out, and the detector "
        "should tell which flash did it.",
        "unit": "milliseconds",
        "wanted": "the flash that put out a lamp at that moment",
        "why": "the lamp went out for another reason",
    },
    {
        "title": "Who opened the door",
        "intro": "The lock of a shared workshop keeps the moments at which it was opened. A list of moments at which the light "
        "was switched on shall be compared with it.",
        "unit": "seconds",
        "wanted": "the opening of the door that goes with the light switched on at that moment",
        "why": "somebody had stayed inside",
    },
]


def variant(rng):
    """Choose the story, the bounds and the ring of the statement."""
    start = rng.randrange(10, 60)
    shown_reach = rng.randrange(4, 8)
    newer = [start + 40, start + 62 + rng.randrange(9), start + 100]
    return {
        **rng.choice(STORIES),
        "max_n": rng.randrange(60, 76) * 1000,
        "max_q": rng.randrange(15, 21) * 1000,
        "horizon": rng.randrange(20, 90) * 100000,
        "least_reach": rng.choice([0, 0, 1]),
        "shown": [*newer, start, start + 17],
        "shown_reach": shown_reach,
    }


def cases(rng, values):
    """Rings turned by nothing, by one, by half and nearly wholly; moments at, between and outside of the entries."""
    max_n, max_q, horizon, least_reach = (
        values[name] for name in ("max_n", "max_q", "horizon", "least_reach")
    )
    found = []

    def add(kind, ordered, turn, moments, reach, public=False):
        """`turn` is the position of the oldest entry."""
        moments = list(moments)
        rng.shuffle(moments)
        turn %= len(ordered)
        ring = ordered[-turn:] + ordered[:-turn] if turn else list(ordered)
        args = [ring, moments, max(reach, least_reach)]
        found.append({"args": args, "public": public, "kind": kind, "size": len(ring) + len(moments)})

    def rising(count, gap, start=None):
        moment, ordered = rng.randrange(5, 50) if start is None else start, []
        for _ in range(count):
            ordered.append(moment)
            moment += rng.randrange(1, gap + 1)
        return ordered

    def around(ordered, by):
        """Moments at, just before and just after each entry."""
        near = {entry + more for entry in ordered for more in (-by, 0, by)}
        return [moment for moment in sorted(near) if 0 <= moment <= horizon]

    first, step = rng.randrange(20, 90), 2 * rng.randrange(4, 9)
    even = [first + step * place for place in range(rng.randrange(5, 8))]
    add("basic", even, 2, [even[1] + 2, even[3] - 3, even[-1]], 9, True)
    add("halfway", even, len(even) - 2, [even[0] + step // 2, even[2] + step // 2], step // 2, True)
    add("exact_reach", [first, first + 25, first + 37, first + 65], 1, [first + more for more in (18, 33, 45, 51)], 7, True)

    add("no_moments", rising(4, 9), 2, [], 3)
    start = rng.randrange(30, 60)
    add("one", [start], 0, [start - 5, start + 5, start, start + 6, start - 6], 5)
    add("two", [start, start + 8], 1, range(start - 6, start + 16), 5)
    add("two", [start, start + 8], 0, range(start - 6, start + 16), 3)
    add("not_turned", rising(9, 7), 0, range(0, 110, 3), 6)
    for turn in (1, 4, 8):
        ordered = rising(9, 7)
        add("turned", ordered, turn, around(ordered, 1), rng.randrange(1, 4))
    even = [start + 6 * place for place in range(8)]
    for turn in (0, 3, 7):
        add("halfway", even, turn, [entry + 3 for entry in even], 3)
    add("exact_reach", [start + 40 * place for place in range(6)], 2, [
        start + 40 * place + more for place in range(6) for more in (-12, -11, 11, 12)], 11)
    add("before_all", rising(6, 5, 40), 3, [0, 39, 38, 30, 29], 10)
    ordered = rising(6, 5)
    add("after_all", ordered, 2, [ordered[-1] + more for more in (1, 5, 6, 900)], 5)
    add("same_moment", rising(7, 9), 5, [33] * 5 + [40] * 3, 30)
    add("no_reach", ordered, 4, around(ordered, 1), 0)
    add("far_reach", [0, 1, horizon - 1, horizon], 2, [0, horizon // 2, horizon, 2, horizon - 2], horizon)
    for count, turn in ((15, 6), (16, 11), (40, 39)):
        ordered = rising(count, 12)
        add("random", ordered, turn, [rng.randrange(ordered[-1] + 30) for _ in range(40)], rng.randrange(2, 7))
    ordered = rising(max_n - rng.randrange(99), 2 * horizon // max_n - 3)
    moments = [rng.randrange(horizon + 1) for _ in range(max_q)]
    add("large", ordered, rng.randrange(max_n // 3, max_n // 2), moments, horizon // max_n)
    return found


GROWS = {"n": "entries of the ring", "q": "moments"}


def growth(rng, values, n):
    """Make a call with `n` entries and a quarter as many moments."""
    oldest = n // 3
    ring = [7 * ((place - oldest) % n) + rng.randrange(7) for place in range(n)]
    return [ring, [rng.randrange(7 * n) for _ in range(n // 4 + 1)], 3]


def holds(values, ring, moments, reach):
    """Whether a call keeps to the constraints of the statement."""
    horizon = values["horizon"]
    breaks = [place for place in range(len(ring)) if ring[place - 1] >= ring[place]]
    return (
        1 <= len(ring) <= values["max_n"]
        and len(moments) <= values["max_q"]
        and all(0 <= moment <= horizon for moment in [*ring, *moments])
        and len(breaks) == 1
        and values["least_reach"] <= reach <= horizon
    )
