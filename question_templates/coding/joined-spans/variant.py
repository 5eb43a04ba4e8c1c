"""Stories, rules and cases of `joined-spans`."""

STORIES = [
    {
        "intro": "A hydrophone on the sea bed notes when a whale is heard. Several microphones hear the same song, so the "
        "notes overlap, and a whale that takes breath is not a new whale.",
        "unit": "in seconds since the recording began",
        "joins": "they are one song",
        "drops": "what is shorter was a ship",
    },
    {
        "intro": "A town counts how long its market square was closed last year. Fairs, works and deliveries each bring "
        "their own entry, and nobody agreed on them with anybody.",
        "unit": "in minutes since New Year",
        "joins": "they make one closure",
        "drops": "shorter closures need not be reported",
    },
    {
        "intro": "A ground station lists the times in which one of its dishes hears a satellite. Passes of different "
        "dishes may follow one another so closely that the data stream is not interrupted.",
        "unit": "in milliseconds of the day",
        "joins": "they carry one stream",
        "drops": "shorter streams hold no complete picture",
    },
    {
        "intro": "A lift writes down when it moves. Its owner wants to know when the lift was in use without a real rest, "
        "because that is when its motor gets warm.",
        "unit": "in seconds since midnight",
        "joins": "the motor does not cool down between them",
        "drops": "in a shorter time the motor does not get warm",
    },
    {
        "intro": "A game warden's cameras note when a wolf is in view. Cameras overlap, and a wolf that steps behind a tree "
        "for a moment is still the same visit.",
        "unit": "in seconds since the camera was hung up",
        "joins": "they belong to one visit",
        "drops": "the warden does not count shorter visits",
    },
]


def variant(rng):
    """Choose the story, whether gaps are bridged, and the sizes."""
    return {
        **rng.choice(STORIES),
        "bridging": rng.random() < 0.6,
        "max_gap": rng.choice([10, 20, 50, 100]),
        "max_n": rng.randrange(26, 33) * 1000,
        "horizon": rng.randrange(10, 40) * 100000,
    }


def cases(rng, values):
    """Spans that touch, nest, nearly meet, or are just long enough."""
    bridging, max_gap, max_n, horizon = (values[k] for k in ("bridging", "max_gap", "max_n", "horizon"))
    found = []

    def some_gap(most=max_gap):
        return rng.randrange(1, min(most, max_gap) + 1) if bridging else 0

    def add(kind, spans, gap, shortest, public=False, shuffle=True):
        spans = [list(span) for span in spans]
        if shuffle:
            rng.shuffle(spans)
        found.append({"args": [spans, gap, shortest], "public": public, "kind": kind, "size": len(spans)})

    def scatter(count, width, longest):
        spans = []
        for _ in range(count):
            start = rng.randrange(width)
            spans.append([start, start + rng.randrange(longest)])
        return spans

    gap, t = some_gap(6), rng.randrange(3, 12)
    ends = t + rng.randrange(5, 8)
    add("basic", [[t, t + 4], [t + 3, ends], [ends + gap, ends + gap + 6], [ends + gap + 30, ends + gap + 41]],
        gap, 4, True)
    add("short_pieces", [[t, t + 2], [t + 2 + gap, t + 4 + gap], [t + 90, t + 92]], gap, 4 + gap, True)
    add("nested", [[t + 2, t + 5], [t, t + 20], [t + 22 + gap, t + 30]], gap, 0, True)

    add("empty", [], some_gap(), 3)
    add("one", [[t, t + 7]], some_gap(), 7)
    add("one", [[t, t + 7]], some_gap(), 8)
    add("points", [[9, 9], [9, 9], [400, 400]], some_gap(), 0)
    gap, t = some_gap(), rng.randrange(50)
    add("exact_gap", [[t, t + 5], [t + 5 + gap, t + 9 + gap], [t + 9 + 2 * gap, t + 20 + 2 * gap]], gap, 6)
    add("exact_gap", [[t, t + 5], [t + 6 + gap, t + 12 + gap], [t + 13 + 2 * gap, t + 19 + 2 * gap]], gap, 5)
    add("exact_gap", [[t, t + 5], [t + 5 + gap, t + 9 + gap]], gap, 0)
    add("exact_length", [[0, 10], [500, 511], [1000, 1009]], some_gap(), 10)
    gap = some_gap()
    pieces = [[start, start + 3] for start in range(t, t + 10 * (3 + gap), 3 + gap)]
    add("short_pieces", pieces + [[horizon - 9, horizon - 2]], gap, 9)
    add("nested", [[t, t + 400], [t + 10, t + 20], [t + 300, t + 310], [t + 401 + gap, t + 600]], some_gap(), 1)
    add("nested", [[t, t + 90], [t, t + 10], [t, t + 90], [t + 80, t + 90]], some_gap(), 20)
    add("unsorted", [[700, 800], [t, t + 99], [350, 500], [t + 50, t + 120]], gap, 5, shuffle=False)
    add("all_short", scatter(9, 900, 3), 0 if not bridging else 1, 500)
    for width in (200, 800, 3000):
        add("random", scatter(rng.randrange(15, 40), width, 40), some_gap(20), rng.randrange(1, 30))
    step = horizon // max_n
    apart = [[i * step, i * step + rng.randrange(max(1, step - max_gap - 2))] for i in range(max_n)]
    add("large", apart, 0 if not bridging else 1, 2)
    add("many", scatter(500, horizon // 100, 60), some_gap(), 25)
    return found


GROWS = {"n": "spans"}


def growth(rng, values, n):
    """Make a call with `n` spans in any order, of which some are joined at any size."""
    spans = []
    for _ in range(n):
        start = rng.randrange(60 * n)
        spans.append([start, start + rng.randrange(60)])
    return [spans, rng.randrange(1, min(20, values["max_gap"]) + 1) if values["bridging"] else 0, 10]


def holds(values, spans, gap, shortest):
    """Whether a call keeps to the constraints of the statement."""
    return (
        0 <= len(spans) <= values["max_n"]
        and all(0 <= start <= end <= values["horizon"] for start, end in spans)
        and (1 <= gap <= values["max_gap"] if values["bridging"] else gap == 0)
        and 0 <= shortest <= values["horizon"]
    )
