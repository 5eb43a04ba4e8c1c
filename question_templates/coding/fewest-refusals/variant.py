"""Stories, rules and cases of `fewest-refusals`."""

STORIES = [
    {
        "title": "Berths for the summer", "place": "berth", "places": "berths", "unit": "hours since the first of June",
        "intro": "A small harbour gets more requests for berths than it can serve. With the seasons and the tide some of its "
        "berths fall dry.",
        "wish_is": "a boat that wants to lie there from the one hour until the other",
        "why_pause": "the ropes are checked", "why_change": "a storm may have taken a jetty away",
    },
    {
        "title": "Beds on the pass", "place": "bed", "places": "beds", "unit": "hours since the opening",
        "intro": "A hut on a mountain pass takes guests by the hour, day and night, and snow or repairs close some of its "
        "rooms now and then.",
        "wish_is": "a guest who wants to sleep there from the one hour until the other",
        "why_pause": "the blankets are aired", "why_change": "a room may be closed or opened",
    },
    {
        "title": "Ovens to let", "place": "oven", "places": "ovens", "unit": "minutes since midnight",
        "intro": "A bakery lets its ovens to clubs that bake for their feasts. Some ovens are used by the bakery itself at certain "
        "hours.",
        "wish_is": "a club that wants an oven for that time",
        "why_pause": "the oven is swept", "why_change": "the bakery needs some of them for its own bread",
    },
    {
        "title": "Lines to the island", "place": "line", "places": "lines", "unit": "seconds since noon",
        "intro": "An island is tied to the mainland by a few telephone lines. Calls are announced in advance, and from time to "
        "time lines are taken away for repair.",
        "wish_is": "a call that will last from the one moment until the other",
        "why_pause": "the switch needs it", "why_change": "lines are repaired or added",
    },
    {
        "title": "Carts for the garden show", "place": "cart", "places": "carts", "unit": "minutes since the gates opened",
        "intro": "A garden show lends hand carts to its visitors, who order them in advance. There are more carts at some hours "
        "than at others.",
        "wish_is": "a family that wants a cart for that time",
        "why_pause": "the cart is washed", "why_change": "the gardeners take some and bring them back",
    },
]


def variant(rng):
    """Choose the story, whether there is a pause, and the sizes."""
    story = dict(rng.choice(STORIES))
    return {
        **story,
        "no_pause": rng.random() < 0.35,
        "max_pause": rng.choice([5, 10, 30]),
        "max_n": rng.randrange(16, 20) * 1000,
        "max_changes": rng.randrange(20, 40) * 100,
        "max_places": rng.choice([9000, 10000, 12000]),
        "horizon": rng.randrange(2, 10) * 10**6,
    }


def cases(rng, values):
    """Wishes that touch, overlap and stay long, and places that come and go."""
    names = ("no_pause", "max_pause", "max_n", "max_changes", "max_places", "horizon")
    no_pause, max_pause, max_n, max_changes, max_places, horizon = (values[name] for name in names)
    found = []

    def some_pause(top=max_pause):
        return 0 if no_pause else rng.randrange(1, min(top, max_pause) + 1)

    def add(kind, wishes, places, pause, public=False):
        wishes = [list(wish) for wish in wishes]
        rng.shuffle(wishes)
        args = [wishes, [list(entry) for entry in places], pause]
        found.append({"args": args, "public": public, "kind": kind, "size": len(wishes) + len(places)})

    def scatter(count, width, longest):
        starts = [rng.randrange(width - longest) for _ in range(count)]
        return [[start, start + rng.randrange(1, longest + 1)] for start in starts]

    def changing(count, width, most, least=0):
        moments = sorted(rng.sample(range(1, width), count - 1))
        return [[moment, rng.randrange(least, most + 1)] for moment in [0, *moments]]

    t, pause = rng.randrange(2, 9), some_pause(3)
    add("basic", [[t, t + 9], [t + 1, t + 4], [t + 2, t + 5], [t + 4 + pause, t + 8]], [[0, 2]], pause, True)
    add("closing", [[t, t + 3], [t, t + 9], [t + 1, t + 8]], [[0, 3], [t + 5, 1]], some_pause(3), True)
    add("long_stay", [[t, t + 30], [t + 4, t + 6], [t + 15, t + 17], [t + 25, t + 26]], [[0, 1]], some_pause(3), True)

    add("empty", [], changing(rng.randrange(2, 5), 50, 3), some_pause())
    add("one", [[t, t + rng.randrange(1, 9)]], [[0, 1]], some_pause())
    add("one", [[t, t + 5]], [[0, 2], [t + 4, 0]], some_pause())
    add("no_place", scatter(rng.randrange(3, 9), 50, 9), [[0, 0]], some_pause())
    add("equal", [[t, t + 7]] * rng.randrange(5, 9), [[0, rng.randrange(2, 5)]], some_pause())
    add("equal", [[t, t + 7]] * 3 + [[t + 3, t + 7]] * 3, [[0, 4], [t + 5, 2]], some_pause())
    pause = some_pause()
    chain = [[t + step * (4 + pause), t + step * (4 + pause) + 4] for step in range(rng.randrange(4, 8))]
    add("touching", chain, [[0, 1]], pause)
    add("touching", chain * 2 + [chain[0]], [[0, 2]], pause)
    add("just_too_early", [*chain, [chain[-1][1] + pause - 1, chain[-1][1] + pause + 1]], [[0, 1]], pause)
    # The number changes exactly at a beginning, at an end, at the end of a pause, and one moment beside.
    end = t + 6
    add("closing", [[t, end], [t, end]], [[0, 2], [end + pause, 1]], pause)
    add("closing", [[t, end], [t, end], [t, end + 1]], [[0, 3], [end + pause - 1, 1]], pause)
    add("closing", [[t, end + step] for step in range(6)], [[0, 6], [t + 2, 4], [t + 4, 1]], pause)
    add("opening", [[t, end], [t, end], [t, end]], [[0, 1], [t, 3]], pause)
    add("opening", [[t, end], [t, end], [t + 1, end]], [[0, 1], [t + 1, 3]], pause)
    add("change_in_the_middle", [[t, t + 20], [t + 3, t + 9], [t + 11, t + 18]], [[0, 2], [t + 9, 1], [t + 10, 2]], pause)
    long_one = [[t + 10 * step, t + 10 * step + 4] for step in range(rng.randrange(3, 6))]
    add("long_stay", [[t, t + 90], *long_one], [[0, 1]], some_pause(5))
    for count, width, longest, most in ((9, 30, 9, 2), (15, 40, 12, 3), (25, 60, 20, 5), (30, 50, 9, 6)):
        add("random", scatter(count, width, longest), changing(rng.randrange(2, 7), width, most), some_pause(3))
    add("extremes", [[0, horizon]] * 3 + [[0, 1], [horizon - 1, horizon]], [[0, max_places], [horizon, 0]], max_pause * (not no_pause))
    places = changing(max_changes - 1, horizon, max_n // 3, max_n // 8)
    add("large", scatter(max_n, horizon, horizon - 2), places, some_pause())
    return found


GROWS = {"n": "wishes", "p": "entries of places"}


def growth(rng, values, n):
    """Make a call with `n` wishes and as many changes, half of the wishes present at a time."""
    wishes = []
    for _ in range(n):
        start = rng.randrange(10 * n)
        wishes.append([start, start + rng.randrange(1, 10 * n + 1)])
    places = [[10 * step, rng.randrange(n // 4, n // 2 + 1)] for step in range(n)]
    return [wishes, places, 0 if values["no_pause"] else 2]


def holds(values, wishes, places, pause):
    """Whether a call keeps to the constraints of the statement."""
    moments = [moment for moment, _ in places]
    return (
        0 <= len(wishes) <= values["max_n"]
        and all(0 <= start < end <= values["horizon"] for start, end in wishes)
        and 1 <= len(places) <= values["max_changes"]
        and moments[0] == 0
        and moments[-1] <= values["horizon"]
        and all(before < after for before, after in zip(moments, moments[1:]))
        and all(0 <= number <= values["max_places"] for _, number in places)
        and (pause == 0 if values["no_pause"] else 1 <= pause <= values["max_pause"])
    )
